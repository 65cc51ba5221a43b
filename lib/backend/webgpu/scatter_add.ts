import type { Storage, Strided } from "../backend.ts";
import { gridFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import { fill } from "./fill.ts";
import type { Gpu } from "./gpu.ts";
import { CELL } from "./kernels.ts";
import chainSource from "./kernels/chains.wgsl" with { type: "text" };
import alongSource from "./kernels/scatter_chains.wgsl" with { type: "text" };
import rowsSource from "./kernels/scatter_rows.wgsl" with { type: "text" };

const byRows: Shader = { name: "scatter rows", source: CELL + rowsSource };
const chains: Shader = { name: "chains", source: chainSource };
const alongChains: Shader = {
  name: "scatter chains",
  source: CELL + alongSource,
};

/** So many indices are looked through at once. */
const SLICE = 4096;
/** From so many comparisons on, chains are worth their making. */
const MANY = 2 ** 20;

/** Zeroes `out`, and adds updates [n, width] to its rows, by indices [n]. */
export function scatterAdd(
  gpu: Gpu,
  indices: Strided,
  updates: Strided,
  out: Storage,
): void {
  if (out.size === 0) return;
  const [count] = updates.shape;
  const chained = count * out.size > MANY;
  if (chained) fill(gpu, bufferOf(out), "float32", out.size, 0);
  const add = chained ? addChained : addByRows;
  for (let first = 0; first < Math.max(count, 1); first += SLICE) {
    const some = Math.min(SLICE, count - first);
    const [places, added] = [indices, updates].map((view) =>
      part(view, first, some)
    );
    add(gpu, places, added, out, first > 0);
  }
}

/** Entries of the first axis. */
function part(view: Strided, first: number, count: number): Strided {
  const { storage, shape, strides } = view;
  const offset = view.offset + first * strides[0];
  return { storage, shape: [count, ...shape.slice(1)], strides, offset };
}

/** Each number of the result looks through all indices. */
function addByRows(
  gpu: Gpu,
  indices: Strided,
  updates: Strided,
  out: Storage,
  more: boolean,
) {
  const [count, width] = updates.shape;
  dispatch(
    gpu,
    byRows,
    [bufferOf(indices.storage), bufferOf(updates.storage), bufferOf(out)],
    [
      ...[out.size, width, count, indices.offset],
      ...[indices.strides[0], updates.offset, ...updates.strides],
      more ? 1 : 0,
    ],
    gridFor(out.size),
  );
}

/** Links equal indices, then adds along the chains. */
function addChained(
  gpu: Gpu,
  indices: Strided,
  updates: Strided,
  out: Storage,
) {
  const [count, width] = updates.shape;
  const places = bufferOf(indices.storage);
  const links = gpu.pool.take(4 * count);
  dispatch(
    gpu,
    chains,
    [places, links.buffer],
    [count, indices.offset, indices.strides[0]],
    [Math.ceil(count / 64)],
  );
  dispatch(
    gpu,
    alongChains,
    [places, links.buffer, bufferOf(updates.storage), bufferOf(out)],
    [
      ...[count * width, width, indices.offset, indices.strides[0]],
      ...[updates.offset, ...updates.strides],
    ],
    gridFor(count * width),
  );
  gpu.pool.give(links);
}
//# sourceMappingURL=scatter_add.ts.map
