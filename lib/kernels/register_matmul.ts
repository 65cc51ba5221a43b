import { barrier, type Kernel } from "../workgroup/kernel.ts";
import type { TiledProduct } from "./tiled_matmul.ts";

/**
 * Gives a kernel that multiplies matrices in row-major order. Each invocation
 * computes each · each numbers, which it keeps for itself until the end; a
 * workgroup of tile · tile invocations computes side · side of them, where side
 * is tile · each.
 *
 * Buffers: a [m, k], b [k, n], out [m, n]; shared: aTile [side, tile] and
 * bTile [tile, side]. Workgroups: ⌈n / side⌉ by ⌈m / side⌉.
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const out = new Float32Array(1);
 * const a = Float32Array.of(1, 2, 3);
 * const b = Float32Array.of(4, 5, 6);
 * const kernel = registerMatmul({ m: 1, k: 3, n: 1, tile: 2 }, 2);
 * simulate(kernel, {
 *   workgroups: 1,
 *   size: [2, 2],
 *   buffers: { a, b, out },
 *   shared: { aTile: 8, bTile: 8 },
 * });
 * assert.deepEqual([...out], [32]);
 * ```
 */
export function registerMatmul(
  { m, k, n, tile }: TiledProduct,
  each: number,
): Kernel {
  const side = tile * each;
  return function* (id, { a, b, out }, { aTile, bTile }) {
    const { local, workgroup, index } = id;
    const [top, left] = [workgroup.y * side, workgroup.x * side];
    const sums = new Float64Array(each * each);
    const [aSome, bSome] = [new Float64Array(each), new Float64Array(each)];
    for (let from = 0; from < k; from += tile) {
      for (let i = index; i < side * tile; i += tile * tile) {
        const [row, across] = [top + Math.floor(i / tile), from + i % tile];
        aTile[i] = row < m && across < k ? a[row * k + across] : 0;
        const [down, column] = [from + Math.floor(i / side), left + i % side];
        bTile[i] = down < k && column < n ? b[down * n + column] : 0;
      }
      yield barrier();
      for (let i = 0; i < tile; i++) {
        for (let e = 0; e < each; e++) {
          aSome[e] = aTile[(local.y + e * tile) * tile + i];
          bSome[e] = bTile[i * side + local.x + e * tile];
        }
        for (let s = 0; s < sums.length; s++) {
          sums[s] += aSome[Math.floor(s / each)] * bSome[s % each];
        }
      }
      yield barrier();
    }
    for (let s = 0; s < sums.length; s++) {
      const row = top + local.y + Math.floor(s / each) * tile;
      const column = left + local.x + (s % each) * tile;
      if (row < m && column < n) out[row * n + column] = sums[s];
    }
  };
}
//# sourceMappingURL=register_matmul.ts.map
