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
  return /* wgsl */ `
    @group(0) @binding(0) var<storage, read> x: array<f32>;
    @group(0) @binding(1) var<storage, read_write> sums: array<f32>;

    var<workgroup> tile: array<f32, 64>;

    @compute @workgroup_size(64)
    fn main(
      @builtin(global_invocation_id) id: vec3u,
      @builtin(local_invocation_id) local: vec3u,
      @builtin(workgroup_id) workgroup: vec3u,
    ) {
      tile[local.x] = select(0.0, x[id.x], id.x < arrayLength(&x));
      workgroupBarrier();
      for (var half = 32u; half >= 1u; half /= 2u) {
        if (local.x < half) {
          tile[local.x] += tile[local.x + half];
        }
        workgroupBarrier();
      }
      if (local.x == 0u) {
        sums[workgroup.x] = tile[0];
      }
    }
  `;
}
