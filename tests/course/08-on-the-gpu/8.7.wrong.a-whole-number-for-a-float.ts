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
  return /* wgsl */ `
    @group(0) @binding(0) var<storage, read> sizes: array<u32>;
    @group(0) @binding(1) var<storage, read> a: array<f32>;
    @group(0) @binding(2) var<storage, read> b: array<f32>;
    @group(0) @binding(3) var<storage, read_write> out: array<f32>;

    const TILE = 8u;
    var<workgroup> aTile: array<f32, 64>;
    var<workgroup> bTile: array<f32, 64>;

    @compute @workgroup_size(8, 8)
    fn main(
      @builtin(global_invocation_id) id: vec3u,
      @builtin(local_invocation_id) local: vec3u,
    ) {
      let m = sizes[0];
      let k = sizes[1];
      let n = sizes[2];
      let here = local.y * TILE + local.x;
      var sum = 0;
      for (var start = 0u; start < k; start += TILE) {
        let across = start + local.x;
        let down = start + local.y;
        var left = 0.0;
        if (id.y < m && across < k) {
          left = a[id.y * k + across];
        }
        var right = 0.0;
        if (down < k && id.x < n) {
          right = b[down * n + id.x];
        }
        aTile[here] = left;
        bTile[here] = right;
        workgroupBarrier();
        for (var i = 0u; i < TILE; i++) {
          sum += aTile[local.y * TILE + i] * bTile[i * TILE + local.x];
        }
        workgroupBarrier();
      }
      if (id.y < m && id.x < n) {
        out[id.y * n + id.x] = sum;
      }
    }
  `;
}
