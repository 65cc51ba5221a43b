import type { Storage, Strided } from "../backend.ts";
import { asNeighbours } from "./copy.ts";
import type { Engine } from "./engine.ts";
import { addressOf, BYTES } from "./views.ts";

/** Copies rows of a table by indices. */
export function gather(
  engine: Engine,
  table: Strided,
  indices: Strided,
  out: Storage,
): void {
  const [count] = indices.shape;
  const [, width] = table.shape;
  if (out.size === 0) return;
  withRows(engine, table, (from, step) => {
    const first = addressOf(indices);
    const next = BYTES * indices.strides[0];
    engine.kernels.gather(from, step, width, first, next, count, out.address);
  });
}

/** Adds updates to rows of `out`, by indices. */
export function scatterAdd(
  engine: Engine,
  indices: Strided,
  updates: Strided,
  out: Storage,
): void {
  const [count, width] = updates.shape;
  if (count === 0 || width === 0) return;
  withRows(engine, updates, (from, step) => {
    const first = addressOf(indices);
    const next = BYTES * indices.strides[0];
    const to = out.address;
    engine.kernels.scatterAdd(first, next, count, from, step, width, to);
  });
}

/** Gives a matrix whose rows hold neighbours. */
function withRows(
  engine: Engine,
  matrix: Strided,
  use: (address: number, rowStep: number) => void,
) {
  const [count, width] = matrix.shape;
  const [rowStride, stride] = matrix.strides;
  if (stride === 1 || width === 1) {
    return use(addressOf(matrix), BYTES * rowStride);
  }
  asNeighbours(engine, matrix, count * width, (address) => {
    use(address, BYTES * width);
  });
}
//# sourceMappingURL=gather.ts.map
