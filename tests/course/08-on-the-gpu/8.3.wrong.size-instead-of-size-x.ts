import {
  type Arrays,
  type Barrier,
  barrier,
  type Invocation,
} from "../../../lib/workgroup/kernel.ts";

/**
 * A kernel that sums: each workgroup sums as many numbers as it has
 * invocations, a power of two, by adding halves; the last one may have fewer.
 *
 * Buffers: x [n], sums [workgroups]; shared: tile [size of a workgroup].
 * @example
 * ```ts
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const sums = new Float32Array(2);
 * const buffers = { x: Float32Array.of(1, 2, 3, 4, 5, 6), sums };
 * simulate(treeReduce, { workgroups: 2, size: 4, buffers, shared: { tile: 4 } });
 * assert.deepEqual([...sums], [10, 11]);
 * ```
 */
export function* treeReduce(
  { global, local, workgroup, size }: Invocation,
  { x, sums }: Arrays,
  { tile }: Arrays,
): Generator<Barrier, void, void> {
  tile[local.x] = global.x < x.length ? x[global.x] : 0;
  yield barrier();
  for (let half = Number(size) / 2; half >= 1; half /= 2) {
    if (local.x < half) tile[local.x] += tile[local.x + half];
    yield barrier();
  }
  if (local.x === 0) sums[workgroup.x] = tile[0];
}
