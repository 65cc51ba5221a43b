import type { Kernel } from "../../../lib/workgroup/kernel.ts";

/**
 * Gives a kernel that applies a function to each number: out[i] = f(x[i]). One
 * invocation computes one number; there are exactly as many invocations as
 * numbers.
 *
 * Buffers: x [n], out [n].
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const out = new Float32Array(4);
 * const buffers = { x: Float32Array.of(1, 2, 3, 4), out };
 * simulate(mapKernel((x) => x * x), { workgroups: 2, size: 2, buffers });
 * assert.deepEqual([...out], [1, 4, 9, 16]);
 * ```
 */
export function mapKernel(f: (x: number) => number): Kernel {
  const kernel: Kernel = ({ global }, { x, out }) => {
    out[global.x] = f(x[global.x]);
  };
  return (() => kernel) as unknown as Kernel;
}
