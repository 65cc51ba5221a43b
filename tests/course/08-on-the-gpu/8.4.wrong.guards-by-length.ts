import { barrier, type Kernel } from "../../../lib/workgroup/kernel.ts";

/** The sizes of a product of matrices, and of the tiles it is computed by. */
export interface TiledProduct {
  /** Rows of a and of out. */
  m: number;
  /** Columns of a, rows of b. */
  k: number;
  /** Columns of b and of out. */
  n: number;
  /** Rows and columns of a tile, and invocations of a workgroup each way. */
  tile: number;
}

/**
 * Gives a kernel that multiplies matrices in row-major order. A workgroup
 * computes one tile of the result; its invocations fetch tiles of a and b into
 * shared memory together, one number each, and all compute from there.
 *
 * Buffers: a [m, k], b [k, n], out [m, n]; shared: aTile and bTile [tile · tile].
 * Workgroups: ⌈n / tile⌉ by ⌈m / tile⌉, of tile by tile invocations.
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const out = new Float32Array(1);
 * const a = Float32Array.of(1, 2, 3);
 * const b = Float32Array.of(4, 5, 6);
 * simulate(tiledMatmul({ m: 1, k: 3, n: 1, tile: 2 }), {
 *   workgroups: 1,
 *   size: [2, 2],
 *   buffers: { a, b, out },
 *   shared: { aTile: 4, bTile: 4 },
 * });
 * assert.deepEqual([...out], [32]);
 * ```
 */
export function tiledMatmul({ m, k, n, tile }: TiledProduct): Kernel {
  return function* ({ global, local }, { a, b, out }, { aTile, bTile }) {
    const [row, column] = [global.y, global.x];
    const here = local.y * tile + local.x;
    let sum = 0;
    for (let from = 0; from < k; from += tile) {
      const left = row * k + from + local.x;
      const right = (from + local.y) * n + column;
      aTile[here] = left < a.length ? a[left] : 0;
      bTile[here] = right < b.length ? b[right] : 0;
      yield barrier();
      for (let i = 0; i < tile; i++) {
        sum += aTile[local.y * tile + i] * bTile[i * tile + local.x];
      }
      yield barrier();
    }
    const place = row * n + column;
    if (place < out.length) out[place] = sum;
  };
}
