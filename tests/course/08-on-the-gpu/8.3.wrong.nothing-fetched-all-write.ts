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
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i];
  sums[0] = sum;
  yield barrier();
}
