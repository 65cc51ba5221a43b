import { Todo } from "../todo.ts";

/**
 * Gives WGSL that multiplies matrices in row-major order by tiles of 8 × 8 in
 * shared memory; a workgroup of 8 × 8 computes one tile of the result.
 *
 * Buffers, bound in this order: sizes [3] (whole numbers: m, k and n), a [m, k],
 * b [k, n], out [m, n]. Workgroups: ⌈n / 8⌉ by ⌈m / 8⌉.
 * @example
 * ```ts
 * import { simulateShader } from "lib/workgroup/wgsl/simulate_shader.ts";
 *
 * const sizes = Uint32Array.of(1, 3, 1);
 * const a = Float32Array.of(1, 2, 3);
 * const b = Float32Array.of(4, 5, 6);
 * const out = new Float32Array(1);
 * const buffers = { sizes, a, b, out };
 * simulateShader(matmulShader(), { workgroups: 1, buffers });
 * assert.deepEqual([...out], [32]);
 * ```
 */
export function matmulShader(): string {
  throw new Todo("8.7", "matmulShader");
}
