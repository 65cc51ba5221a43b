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
  return `
    struct Sizes { m: u32, k: u32, n: u32 }
    @group(0) @binding(0) var<storage, read> sizes: Sizes;
    @group(0) @binding(1) var<storage, read> a: array<f32>;
    @group(0) @binding(2) var<storage, read> b: array<f32>;
    @group(0) @binding(3) var<storage, read_write> out: array<f32>;
    var<workgroup> aTile: array<array<f32, 8>, 8>;
    var<workgroup> bTile: array<array<f32, 8>, 8>;

    fn left(row: u32, column: u32) -> f32 {
      if (row >= sizes.m || column >= sizes.k) { return 0.0; }
      return a[row * sizes.k + column];
    }

    fn right(row: u32, column: u32) -> f32 {
      if (row >= sizes.k || column >= sizes.n) { return 0.0; }
      return b[row * sizes.n + column];
    }

    @compute @workgroup_size(8, 8)
    fn main(
      @builtin(workgroup_id) group: vec3u,
      @builtin(local_invocation_id) at: vec3u,
    ) {
      let row = 8 * group.y + at.y;
      let column = 8 * group.x + at.x;
      var sum = 0.0;
      let tiles = (sizes.k + 7) / 8;
      for (var t = 0u; t < tiles; t++) {
        if (t > 0) { workgroupBarrier(); }
        aTile[at.y][at.x] = left(row, 8 * t + at.x);
        bTile[at.y][at.x] = right(8 * t + at.y, column);
        workgroupBarrier();
        for (var i = 0; i < 8; i++) {
          sum = fma(aTile[at.y][i], bTile[i][at.x], sum);
        }
      }
      if (row >= sizes.m || column >= sizes.n) { return; }
      out[row * sizes.n + column] = sum;
    }
  `;
}
