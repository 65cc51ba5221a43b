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
  return `
    const SIZE = 64;
    @group(0) @binding(0) var<storage, read> x: array<f32>;
    @group(0) @binding(1) var<storage, read_write> sums: array<f32>;
    var<workgroup> tile: array<f32, SIZE>;

    fn number(i: u32) -> f32 {
      if (i >= arrayLength(&x)) { return 0; }
      return x[i];
    }

    @compute @workgroup_size(SIZE)
    fn main(
      @builtin(workgroup_id) group: vec3u,
      @builtin(local_invocation_index) i: u32,
    ) {
      var sum = number(group.x * SIZE + i);
      tile[i] = sum;
      var half: u32 = SIZE / 2;
      while (half > 0) {
        workgroupBarrier();
        if (i < half) {
          sum = sum + tile[i + half];
          tile[i] = sum;
        }
        half = half >> 1;
      }
      if (i == 0) { sums[group.x] = sum; }
    }
  `;
}
