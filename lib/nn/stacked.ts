/**
 * Recurrent layers on recurrent layers.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { lastState } from "../recurrent/last_state.ts";
import type { LstmState } from "../recurrent/lstm_state.ts";
import { dropout, type Tensor } from "../tensor.ts";
import { withLeaves } from "../weights/named_tree.ts";
import { gru, type GruParams, initGru } from "./gru.ts";
import { initLstm, lstm } from "./lstm.ts";
import { initRnn, rnn } from "./rnn.ts";

/** The kinds of recurrent layers. */
export type RecurrentKind = "rnn" | "lstm" | "gru";

/** Recurrent layers, the lowest first: layer1, layer2, … */
export type StackParams = {
  readonly [layer: `layer${number}`]: CellParams | GruParams;
};

/** What a layer carries from step to step; cells only in an LSTM. */
export type LayerState = { readonly h: Tensor } | LstmState;

/** What each layer of a stack carries. */
export type StackState = { readonly [layer: `layer${number}`]: LayerState };

/** What a stack needs to know of a kind. */
interface Kind {
  init(inputs: number, hidden: number, random: Random): CellParams | GruParams;
  /** Gives all states. */
  run(
    params: CellParams | GruParams,
    x: Tensor,
    state: LayerState | undefined,
    there: Tensor | undefined,
  ): LayerState;
}

const kinds: Record<RecurrentKind, Kind> = {
  rnn: {
    init: initRnn,
    run: (params, x, state, there) => ({
      h: rnn(params, x, { h: state?.h, there }),
    }),
  },
  lstm: {
    init: (inputs, hidden, random) => initLstm(inputs, hidden, random),
    run: (params, x, state, there) =>
      lstm(params, x, { state: state as LstmState, there }),
  },
  gru: {
    init: initGru,
    run: (params, x, state, there) => ({
      h: gru(params as GruParams, x, { h: state?.h, there }),
    }),
  },
};

/**
 * Makes recurrent layers of one kind.
 *
 * @param sizes how many numbers go in, and how many units each layer has: at
 * least two
 * @throws {RangeError} if there are fewer than two sizes
 * @throws {ShapeError} if a size is not at least 1
 * @example
 * ```ts
 * const params = initStacked("lstm", [3, 5, 4], Math.random);
 * assert.deepEqual(params.layer2.w.shape, [5, 16]);
 * ```
 */
export function initStacked(
  kind: RecurrentKind,
  sizes: readonly number[],
  random: Random,
): StackParams {
  if (sizes.length < 2) {
    throw new RangeError(
      `initStacked: sizes [${sizes.join(", ")}]; expected inputs and units`,
    );
  }
  const params: Record<`layer${number}`, CellParams> = {};
  for (let k = 1; k < sizes.length; k++) {
    params[`layer${k}`] = kinds[kind].init(sizes[k - 1], sizes[k], random);
  }
  return params;
}

/** With what a stack begins, where sequences end, and what is left out. */
export interface StackOptions {
  /** What each layer carries from before the first step; 0 by default. */
  readonly state?: StackState;
  /** 1 where a sequence goes on, 0 behind its end [n, steps]; 1 by default. */
  readonly there?: Tensor;
  /** What is left out between layers, while training; nothing by default. */
  readonly dropout?: { readonly rate: number; readonly random: Random };
}

/**
 * Sends a batch of sequences through recurrent layers, one after the other.
 *
 * Shapes: x [n, steps, inputs] → h [n, steps, hidden], what the last layer
 * shows at each step; state, what each layer carries after the last step.
 * @throws {RangeError} if layer1, layer2, … are not all there, or a state is
 * given that is not one of all layers, or an LSTM's without c
 * @throws {ShapeError} if the shapes do not fit, or there is no step
 * @example A long sequence in two pieces
 * ```ts
 * import { slice, zeros } from "lib/tensor.ts";
 *
 * const params = initStacked("gru", [3, 5, 4], Math.random);
 * const x = zeros([2, 10, 3]);
 * const { state } = stacked("gru", params, slice(x, [[], [0, 6]]));
 * const { h } = stacked("gru", params, slice(x, [[], [6, 10]]), { state });
 * assert.deepEqual(h.shape, [2, 4, 4]);
 * ```
 */
export function stacked(
  kind: RecurrentKind,
  params: StackParams,
  x: Tensor,
  { state, there, dropout: drop }: StackOptions = {},
): { readonly h: Tensor; readonly state: StackState } {
  if (!params.layer1) throw new RangeError("stacked: no layer1 in the params");
  let h = x;
  const last: Record<`layer${number}`, LayerState> = {};
  const count = Object.keys(params).length;
  for (let k = 1; k <= count; k++) {
    const layer = `layer${k}` as const;
    if (!params[layer]) {
      throw new RangeError(`stacked: ${count} layers, and none is ${layer}`);
    }
    if (state && !state[layer]) {
      throw new RangeError(`stacked: a state without ${layer}; expected one`);
    }
    if (kind === "lstm" && state && !("c" in state[layer])) {
      throw new RangeError(
        `stacked: ${layer}'s state has no c; an LSTM carries h and c`,
      );
    }
    if (k > 1 && drop) h = dropout(h, drop.rate, drop.random);
    const states = kinds[kind].run(params[layer], h, state?.[layer], there);
    last[layer] = withLeaves(states, (_, all) => lastState(all));
    h = states.h;
  }
  return { h, state: last };
}
//# sourceMappingURL=stacked.ts.map
