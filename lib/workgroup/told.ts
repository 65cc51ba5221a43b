import type { Finding } from "./report.ts";

/**
 * Puts "never written" where two runs left what was there before.
 *
 * @param before what the first run's results began with
 * @param other what the second's did
 * @example
 * ```ts
 * const told = unwrittenTold([7, NaN], NaN, [7, 0.5], 0.5);
 * assert.deepEqual(told, [7, "never written"]);
 * ```
 */
export function unwrittenTold(
  results: readonly number[],
  before: number,
  again: readonly number[],
  other: number,
): (number | "never written")[] {
  return results.map((result, i) =>
    Object.is(result, before) && again[i] === other ? "never written" : result
  );
}

/**
 * Counts reads and writes beyond the end of arrays.
 *
 * @example
 * ```ts
 * assert.deepEqual(countBeyond([]), { reads: 0, writes: 0 });
 * ```
 */
export function countBeyond(
  findings: readonly Finding[],
): { reads: number; writes: number } {
  const beyond = { reads: 0, writes: 0 };
  for (const { kind, accesses, times } of findings) {
    if (kind === "out-of-bounds") beyond[accesses![0].does] += times;
  }
  return beyond;
}

/**
 * Gives messages without the places in them.
 *
 * @example
 * ```ts
 * const message = "read before it is written: tile[0] (line 7)";
 * const finding = { kind: "uninitialised-shared", message, times: 1 } as const;
 * assert.deepEqual(withoutPlaces([finding]), [
 *   "read before it is written: tile[0]",
 * ]);
 * ```
 */
export function withoutPlaces(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) =>
    message.replace(/ \((?:blob:[^)]*|line \d+)\)/g, "")
  );
}
//# sourceMappingURL=told.ts.map
