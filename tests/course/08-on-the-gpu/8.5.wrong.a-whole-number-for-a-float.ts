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
  return /* wgsl */ `
    @group(0) @binding(0) var<storage, read> a: array<f32>;
    @group(0) @binding(1) var<storage, read> b: array<f32>;
    @group(0) @binding(2) var<storage, read_write> out: array<f32>;

    @compute @workgroup_size(64)
    fn main(@builtin(global_invocation_id) id: vec3u) {
      let i = id.x;
      if (i < arrayLength(&out)) {
        var sum = 0;
        sum += a[i] + b[i];
        out[i] = sum;
      }
    }
  `;
}
