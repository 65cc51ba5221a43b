import type { Kernel } from "../workgroup/kernel.ts";

/**
 * Gives a kernel that multiplies matrices in row-major order; each invocation
 * computes one number of the result, alone.
 *
 * Buffers: a [m, k], b [k, n], out [m, n]. Invocations: n by m, or more.
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const out = new Float32Array(1);
 * const a = Float32Array.of(1, 2, 3);
 * const b = Float32Array.of(4, 5, 6);
 * const buffers = { a, b, out };
 * const kernel = naiveMatmul({ m: 1, k: 3, n: 1 });
 * simulate(kernel, { workgroups: 1, size: [2, 2], buffers });
 * assert.deepEqual([...out], [32]);
 * ```
 */
export function naiveMatmul(
  { m, k, n }: { m: number; k: number; n: number },
): Kernel {
  return ({ global: { x: column, y: row } }, { a, b, out }) => {
    if (row >= m || column >= n) return;
    let sum = 0;
    for (let i = 0; i < k; i++) sum += a[row * k + i] * b[i * n + column];
    out[row * n + column] = sum;
  };
}
//# sourceMappingURL=naive_matmul.ts.map
