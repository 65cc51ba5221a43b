import { Todo } from "../todo.ts";

/**
 * Gives WGSL that adds pairs, out[i] = a[i] + b[i], in workgroups of 64. There
 * may be more invocations than numbers; those do nothing.
 *
 * Buffers, bound in this order: a [n], b [n], out [n].
 * @example
 * ```ts
 * import { simulateShader } from "lib/workgroup/wgsl/simulate_shader.ts";
 *
 * const [a, b] = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
 * const out = new Float32Array(3);
 * simulateShader(zipShader(), { workgroups: 1, buffers: { a, b, out } });
 * assert.deepEqual([...out], [5, 7, 9]);
 * ```
 */
export function zipShader(): string {
  throw new Todo("8.5", "zipShader");
}
