/**
 * Gives WGSL that squares numbers, out[i] = x[i]², in workgroups of 64. There
 * may be more invocations than numbers; those do nothing.
 *
 * Buffers, bound in this order: x [n], out [n].
 * @example
 * ```ts
 * import { simulateShader } from "lib/workgroup/wgsl/simulate_shader.ts";
 *
 * const x = Float32Array.of(1, 2, 3);
 * const out = new Float32Array(3);
 * simulateShader(mapShader(), { workgroups: 1, buffers: { x, out } });
 * assert.deepEqual([...out], [1, 4, 9]);
 * ```
 */
export function mapShader(): string {
  return /* wgsl */ `
    @group(0) @binding(0) var<storage, read> x: array<f32>;
    @group(0) @binding(1) var<storage, read_write> out: array<f32>;

    @compute @workgroup_size(64)
    fn main(@builtin(global_invocation_id) id: vec3u) {
      let i = id.x;
      if (i < arrayLength(&out)) {
        out[i] = x[i] * x[i];
      }
    }
  `;
}
//# sourceMappingURL=map_shader.ts.map
