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
  const declare = (name: string, at: number, access: string) =>
    `@group(0) @binding(${at}) var<storage, ${access}> ${name}: array<f32>;`;
  return [
    declare("a", 0, "read"),
    declare("b", 1, "read"),
    declare("out", 2, "read_write"),
    "@compute @workgroup_size(64, 1, 1)",
    "fn main(@builtin(global_invocation_id) id: vec3<u32>) {",
    "  if (id.x >= arrayLength(&a)) { return; }",
    "  out[id.x] = a[id.x] + b[id.x];",
    "}",
  ].join("\n");
}
