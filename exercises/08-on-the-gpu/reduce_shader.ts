import { Todo } from "../todo.ts";

/**
 * Gives WGSL that sums: each workgroup of 64 sums 64 numbers, by adding halves
 * in shared memory; the last one may have fewer.
 *
 * Buffers, bound in this order: x [n], sums [workgroups].
 * @example
 * ```ts
 * import { simulateShader } from "lib/workgroup/wgsl/simulate_shader.ts";
 *
 * const sums = new Float32Array(2);
 * const buffers = { x: new Float32Array(100).fill(1), sums };
 * simulateShader(reduceShader(), { workgroups: 2, buffers });
 * assert.deepEqual([...sums], [64, 36]);
 * ```
 */
export function reduceShader(): string {
  throw new Todo("8.6", "reduceShader");
}
