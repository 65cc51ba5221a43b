/**
 * How a kernel is launched.
 *
 * @module
 */
import type { Id } from "./kernel.ts";

/** How many along each axis; axes that are left out have one. */
export type Size = number | readonly [x: number, y?: number, z?: number];

/** Numbers in global memory. */
export type Numbers = Float32Array | Int32Array | Uint32Array;

/** What a kernel is launched with. */
export interface Launch {
  /** How many workgroups. */
  readonly workgroups: Size;
  /** How many invocations each of them has. */
  readonly size: Size;
  /** Global memory by name; holds the results afterwards. */
  readonly buffers: Readonly<Record<string, Numbers>>;
  /** How many floats each shared array of a workgroup has; all are 0 at first. */
  readonly shared?: Readonly<Record<string, number>>;
  /** Names of the buffers that may be written; all by default. */
  readonly writable?: readonly string[];
  /** After so many reads and writes an invocation counts as endless; 10⁶ by default. */
  readonly steps?: number;
}

/** What every WebGPU device can do at least. */
export const limits = {
  /** Invocations of a workgroup. */
  invocations: 256,
  /** Invocations of a workgroup along each axis. */
  size: { x: 256, y: 256, z: 64 },
  /** Bytes of shared memory of a workgroup. */
  shared: 16384,
  /** Workgroups along each axis. */
  workgroups: 65535,
} as const;

/**
 * Writes out a size.
 *
 * @param least 0 or 1, the smallest number that makes sense
 * @throws {RangeError} if it is not of one to three whole numbers
 * @example
 * ```ts
 * assert.deepEqual(sizeOf("size", [8, 4]), { x: 8, y: 4, z: 1 });
 * ```
 */
export function sizeOf(what: string, size: Size, least: number = 1): Id {
  const all = typeof size === "number" ? [size] : size;
  const [x, y = 1, z = 1] = all;
  const fits = (n: number) => Number.isSafeInteger(n) && n >= least;
  if (all.length <= 3 && fits(x) && fits(y) && fits(z)) return { x, y, z };
  throw new RangeError(
    `simulate: ${what} is [${all.join(", ")}]; ` +
      `expected one to three whole numbers from ${least} up`,
  );
}

/** How many there are in a grid. */
export function countOf({ x, y, z }: Id): number {
  return x * y * z;
}

/** The place of the i-th in a grid, x running fastest. */
export function idOf(i: number, { x, y }: Id): Id {
  return { x: i % x, y: Math.floor(i / x) % y, z: Math.floor(i / (x * y)) };
}
//# sourceMappingURL=launch.ts.map
