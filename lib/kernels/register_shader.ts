/**
 * Gives WGSL that multiplies matrices in row-major order: a workgroup of 8 × 8
 * computes 32 × 32 numbers of the result, each invocation 4 × 4 of them.
 *
 * Buffers: sizes [3] (whole numbers: m, k and n), a [m, k], b [k, n],
 * out [m, n]. Workgroups: ⌈n / 32⌉ by ⌈m / 32⌉.
 * @example
 * ```ts
 * import { simulateShader } from "lib/workgroup/wgsl/simulate_shader.ts";
 *
 * const sizes = Uint32Array.of(1, 3, 1);
 * const a = Float32Array.of(1, 2, 3);
 * const b = Float32Array.of(4, 5, 6);
 * const out = new Float32Array(1);
 * const buffers = { sizes, a, b, out };
 * simulateShader(registerShader(), { workgroups: 1, buffers });
 * assert.deepEqual([...out], [32]);
 * ```
 */
export function registerShader(): string {
  return /* wgsl */ `
    @group(0) @binding(0) var<storage, read> sizes: array<u32>;
    @group(0) @binding(1) var<storage, read> a: array<f32>;
    @group(0) @binding(2) var<storage, read> b: array<f32>;
    @group(0) @binding(3) var<storage, read_write> out: array<f32>;

    const TILE = 8u;
    const SIDE = 32u;
    var<workgroup> aTile: array<f32, 256>; // SIDE rows of TILE
    var<workgroup> bTile: array<f32, 256>; // TILE rows of SIDE

    fn store(row: u32, column: u32, value: f32) {
      if (row < sizes[0] && column < sizes[2]) {
        out[row * sizes[2] + column] = value;
      }
    }

    fn storeFour(row: u32, column: u32, four: vec4f) {
      store(row, column, four.x);
      store(row, column + 8u, four.y);
      store(row, column + 16u, four.z);
      store(row, column + 24u, four.w);
    }

    @compute @workgroup_size(8, 8)
    fn main(
      @builtin(workgroup_id) workgroup: vec3u,
      @builtin(local_invocation_id) local: vec3u,
      @builtin(local_invocation_index) index: u32,
    ) {
      let m = sizes[0];
      let k = sizes[1];
      let n = sizes[2];
      let top = workgroup.y * SIDE;
      let left = workgroup.x * SIDE;
      var sums: array<vec4f, 4>;
      for (var start = 0u; start < k; start += TILE) {
        for (var i = index; i < SIDE * TILE; i += 64u) {
          let row = top + i / TILE;
          let across = start + i % TILE;
          let down = start + i / SIDE;
          let column = left + i % SIDE;
          var first = 0.0;
          if (row < m && across < k) {
            first = a[row * k + across];
          }
          var second = 0.0;
          if (down < k && column < n) {
            second = b[down * n + column];
          }
          aTile[i] = first;
          bTile[i] = second;
        }
        workgroupBarrier();
        for (var i = 0u; i < TILE; i++) {
          let at = i * SIDE + local.x;
          let some = vec4f(
            bTile[at],
            bTile[at + 8u],
            bTile[at + 16u],
            bTile[at + 24u],
          );
          sums[0] += aTile[local.y * TILE + i] * some;
          sums[1] += aTile[(local.y + 8u) * TILE + i] * some;
          sums[2] += aTile[(local.y + 16u) * TILE + i] * some;
          sums[3] += aTile[(local.y + 24u) * TILE + i] * some;
        }
        workgroupBarrier();
      }
      let row = top + local.y;
      let column = left + local.x;
      storeFour(row, column, sums[0]);
      storeFour(row + 8u, column, sums[1]);
      storeFour(row + 16u, column, sums[2]);
      storeFour(row + 24u, column, sums[3]);
    }
  `;
}
//# sourceMappingURL=register_shader.ts.map
