import type { Kernel } from "../../../lib/workgroup/kernel.ts";

/**
 * Gives a kernel that applies a function to each pair: out[i] = f(a[i], b[i]).
 * There may be more invocations than numbers; those do nothing.
 *
 * Buffers: a [n], b [n], out [n].
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const [a, b] = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
 * const out = new Float32Array(3);
 * const add = guardedZip((x, y) => x + y);
 * simulate(add, { workgroups: 2, size: 2, buffers: { a, b, out } });
 * assert.deepEqual([...out], [5, 7, 9]);
 * ```
 */
export function guardedZip(f: (a: number, b: number) => number): Kernel {
  return ({ global: { x: i } }, { a, b, out }) => {
    if (i >= out.length) return;
    out[i] = f(a[i], b[i]);
  };
}
