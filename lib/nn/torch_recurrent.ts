/**
 * Recurrent layers as PyTorch names and lays out their weights.
 *
 * @module
 */
import type { CellParams } from "../recurrent/cell_params.ts";
import {
  add,
  concat,
  matrixTranspose,
  type Range,
  slice,
  type Tensor,
  untracked,
  zeros,
} from "../tensor.ts";
import { show } from "../tensor/shape.ts";
import type { GruParams } from "./gru.ts";
import type { RecurrentKind, StackParams } from "./stacked.ts";

/** Weights that are not those of a recurrent layer of PyTorch's. */
export class StateDictError extends Error {
  /** Tells it from other errors. */
  override name = "StateDictError";

  /** Says what is wrong with which name. */
  constructor(readonly where: string, what: string) {
    super(`state_dict: ${where}: ${what}`);
  }
}

/** Where each of our blocks stands among theirs; and theirs among ours. */
const blocks: Record<RecurrentKind, readonly number[]> = {
  rnn: [0],
  lstm: [0, 1, 3, 2],
  gru: [0, 1, 2],
};

/** Columns in blocks, in the other's order. */
function reordered(kind: RecurrentKind, columns: Tensor): Tensor {
  const order = blocks[kind];
  const width = columns.shape.at(-1)! / order.length;
  const before = columns.shape.slice(1).map((): Range => []);
  return concat(
    order.map((k) => slice(columns, [...before, [k * width, (k + 1) * width]])),
    -1,
  );
}

/**
 * Makes recurrent layers of the weights of PyTorch's `nn.RNN` (with tanh),
 * `nn.LSTM` or `nn.GRU`, of as many layers as there are.
 *
 * @param tensors by name, as `readSafetensors` gives them
 * @param prefix how the module's names begin, such as "encoder."
 * @throws {StateDictError} if a name is missing or a shape does not fit, or the
 * layers read both ways or are projected, which ours cannot
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const { layer1 } = fromTorch("rnn", new Map([
 *   ["weight_ih_l0", tensor([[1, 2]])],
 *   ["weight_hh_l0", tensor([[3]])],
 *   ["bias_ih_l0", tensor([4])],
 *   ["bias_hh_l0", tensor([5])],
 * ]));
 * assert.deepEqual(toArray(layer1.w), [[1], [2]]);
 * assert.deepEqual(toArray(layer1.b), [9]);
 * ```
 */
export function fromTorch(
  kind: RecurrentKind,
  tensors: ReadonlyMap<string, Tensor>,
  prefix: string = "",
): StackParams {
  const names = [...tensors.keys()].filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  const ours = names.flatMap((name) => {
    const [, layer, rest] = /^(?:weight|bias)_[a-z]+_l(\d+)(.*)$/.exec(name) ??
      [];
    if (rest || name.startsWith("weight_hr_l")) {
      throw new StateDictError(
        prefix + name,
        "layers that read both ways, or are projected, are not read",
      );
    }
    return layer ? [Number(layer)] : [];
  });
  const count = Math.max(1, ...ours.map((layer) => layer + 1));
  const params: Record<`layer${number}`, CellParams | GruParams> = {};
  let inputs: number | undefined;
  for (let k = 0; k < count; k++) {
    const layer = untracked(() => fromLayer(kind, tensors, prefix, k, inputs));
    params[`layer${k + 1}`] = layer;
    inputs = layer.u.shape[0];
  }
  return params;
}

/** @throws {StateDictError} if a name is missing or a shape does not fit */
function fromLayer(
  kind: RecurrentKind,
  tensors: ReadonlyMap<string, Tensor>,
  prefix: string,
  k: number,
  inputs?: number,
): CellParams | GruParams {
  const [ih, hh, bIn, bHidden] = torchNames(prefix, k).map((name) => {
    const tensor = tensors.get(name);
    if (tensor) return { name, tensor };
    throw new StateDictError(
      name,
      `not there; expected ${torchNames("", k).join(", ")} behind ` +
        `${JSON.stringify(prefix)}`,
    );
  });
  const { shape } = hh.tensor;
  if (shape.length !== 2 || shape[1] === 0) {
    throw new StateDictError(hh.name, `${show(shape)}; expected units`);
  }
  const [, hidden] = shape;
  const rows = blocks[kind].length * hidden;
  fits(kind, hh, [rows, hidden], hidden);
  fits(kind, ih, [rows, inputs ?? ih.tensor.shape[1] ?? 1], hidden);
  fits(kind, bIn, [rows], hidden);
  fits(kind, bHidden, [rows], hidden);
  const bias = bHidden.tensor;
  const both = kind !== "gru" ? bias : concat([
    slice(bias, [[0, 2 * hidden]]),
    zeros([hidden]),
  ]);
  const cell = {
    w: reordered(kind, matrixTranspose(ih.tensor)),
    u: reordered(kind, matrixTranspose(hh.tensor)),
    b: reordered(kind, add(bIn.tensor, both)),
  };
  if (kind !== "gru") return cell;
  return { ...cell, bu: concat([slice(bias, [[2 * hidden, 3 * hidden]])]) };
}

function torchNames(prefix: string, k: number): string[] {
  return ["weight_ih", "weight_hh", "bias_ih", "bias_hh"].map((name) =>
    `${prefix}${name}_l${k}`
  );
}

/** @throws {StateDictError} if a tensor is not of a shape */
function fits(
  kind: RecurrentKind,
  { name, tensor }: { name: string; tensor: Tensor },
  shape: readonly number[],
  hidden: number,
): void {
  if (tensor.shape.join() === shape.join()) return;
  throw new StateDictError(
    name,
    `${show(tensor.shape)}; expected ${show(shape)}, since ` +
      `${kind.toUpperCase()} has ${blocks[kind].length} · ${hidden} rows`,
  );
}

/**
 * Gives recurrent layers as PyTorch's modules take them, for a file that
 * `load_state_dict` reads.
 *
 * @param prefix what the names begin with, such as "encoder."
 * @example
 * ```ts
 * import { initStacked } from "lib/nn/stacked.ts";
 *
 * const params = initStacked("lstm", [3, 5], Math.random);
 * const [[name, weight]] = toTorch("lstm", params, "encoder.");
 * assert.equal(name, "encoder.weight_ih_l0");
 * assert.deepEqual(weight.shape, [20, 3]);
 * ```
 */
export function toTorch(
  kind: RecurrentKind,
  params: StackParams,
  prefix: string = "",
): [name: string, tensor: Tensor][] {
  const found: [string, Tensor][] = [];
  for (let k = 0; params[`layer${k + 1}`]; k++) {
    const layer = params[`layer${k + 1}`];
    const tensors = untracked(() => {
      const { w, u, b } = layer;
      const none = zeros(b.shape);
      const hidden = u.shape[0];
      return [
        matrixTranspose(reordered(kind, w)),
        matrixTranspose(reordered(kind, u)),
        reordered(kind, b),
        "bu" in layer
          ? concat([slice(none, [[0, 2 * hidden]]), layer.bu])
          : none,
      ];
    });
    torchNames(prefix, k).forEach((name, i) => found.push([name, tensors[i]]));
  }
  return found;
}
//# sourceMappingURL=torch_recurrent.ts.map
