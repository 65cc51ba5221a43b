/** Where two things first differ, and how. */
export interface Difference {
  /** `config.rate` */
  readonly path: string;
  /** What stands there in the first. */
  readonly one: string;
  /** What stands there in the second. */
  readonly other: string;
}

/**
 * Finds the first difference of two things that JSON can say; the order of
 * fields does not count.
 *
 * @example
 * ```ts
 * const found = difference({ a: [1, 2] }, { a: [1, 3] });
 * assert.deepEqual(found, { path: "a.1", one: "2", other: "3" });
 * ```
 */
export function difference(
  one: unknown,
  other: unknown,
  path = "",
): Difference | undefined {
  if (isBranch(one) && isBranch(other)) {
    for (const part of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(
        Object.hasOwn(one, part) ? one[part] : undefined,
        Object.hasOwn(other, part) ? other[part] : undefined,
        path === "" ? part : `${path}.${part}`,
      );
      if (found) return found;
    }
    return undefined;
  }
  if (one === other) return undefined;
  return { path, one: shown(one), other: shown(other) };
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
//# sourceMappingURL=difference.ts.map
