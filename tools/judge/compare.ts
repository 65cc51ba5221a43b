/**
 * How an answer is compared with what was expected: first the kind, then the shape, then every number.
 *
 * @module
 */
import { kindOf, shapeOf, show, tagOf } from "./show.ts";

/**
 * Finds the first difference between two plain values. Numbers agree when
 * `Object.is(a, b) || Math.abs(a - b) <= tolerance`, so NaN agrees with NaN alone, and 0 with −0.
 *
 * @param tolerance absolute, at least 0
 * @returns `null` if they agree, else what differs and where: `at [1]: expected 2, got 3`
 */
export function difference(
  actual: unknown,
  expected: unknown,
  tolerance = 0,
): string | null {
  return differentShapes(actual, expected, "") ??
    compare(actual, expected, tolerance, "");
}

/** Compares shapes: of the whole, or of each item where those that are expected differ in shape. */
function differentShapes(
  actual: unknown,
  expected: unknown,
  path: string,
): string | null {
  const [shape, found] = [shapeOf(expected), shapeOf(actual)];
  if (!shape || !found || kindOf(actual) !== kindOf(expected)) return null;
  if (
    isRagged(expected) && Array.isArray(actual) &&
    actual.length === expected.length
  ) {
    for (const [i, item] of expected.entries()) {
      const inner = differentShapes(actual[i], item, `${path}[${i}]`);
      if (inner !== null) return inner;
    }
    return null;
  }
  const [wanted, got] = [shape, found].map((sizes) => `[${sizes.join(", ")}]`);
  return wanted === got
    ? null
    : `${at(path)}expected shape ${wanted}, got ${got}`;
}

/** Whether items of an array differ in shape. */
function isRagged(value: unknown): value is unknown[] {
  if (!Array.isArray(value)) return false;
  const shapes = value.map((item) => String(shapeOf(item)));
  return value.some((item, i) => shapes[i] !== shapes[0] || isRagged(item));
}

function compare(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path: string,
): string | null {
  if (typeof actual === "number" && typeof expected === "number") {
    if (
      Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance
    ) return null;
    return `${at(path)}expected ${show(expected)}, got ${show(actual)}`;
  }
  if (kindOf(actual) !== kindOf(expected)) {
    return `${at(path)}expected ${described(expected)}, got ${
      described(actual)
    }`;
  }
  if (typeof expected !== "object" || expected === null) {
    return Object.is(actual, expected)
      ? null
      : `${at(path)}expected ${show(expected)}, got ${show(actual)}`;
  }
  if (Array.isArray(expected) || ArrayBuffer.isView(expected)) {
    return compareItems(
      actual as ArrayLike<unknown>,
      expected as ArrayLike<unknown>,
      tolerance,
      path,
    );
  }
  return compareObjects(
    actual as Record<string, unknown>,
    expected as Record<string, unknown>,
    tolerance,
    path,
  );
}

function compareItems(
  actual: ArrayLike<unknown>,
  expected: ArrayLike<unknown>,
  tolerance: number,
  path: string,
): string | null {
  if (actual.length !== expected.length) {
    return `${
      at(path)
    }expected length ${expected.length}, got ${actual.length}`;
  }
  for (let i = 0; i < expected.length; i++) {
    const found = compare(actual[i], expected[i], tolerance, `${path}[${i}]`);
    if (found !== null) return found;
  }
  return null;
}

function compareObjects(
  actual: Record<string, unknown>,
  expected: Record<string, unknown>,
  tolerance: number,
  path: string,
): string | null {
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(actual, key)) {
      return `${at(path)}expected a property ${show(key)}, got ${show(actual)}`;
    }
    const found = compare(
      actual[key],
      expected[key],
      tolerance,
      `${path}.${key}`,
    );
    if (found !== null) return found;
  }
  const extra = Object.keys(actual).find((key) =>
    !Object.hasOwn(expected, key)
  );
  return extra === undefined
    ? null
    : `${at(path)}expected no property ${show(extra)}, got ${show(actual)}`;
}

function at(path: string): string {
  return path === "" ? "" : `at ${path}: `;
}

/** A value with its kind, for differences of kind: `the number 1`, `an array [1, 2]`, `undefined`. */
function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (ArrayBuffer.isView(value)) return `a ${tagOf(value)}`;
  return `${
    kindOf(value).replace(/^an? (?=number|string|bigint|boolean)/, "the ")
  } ${show(value, 60)}`;
}
