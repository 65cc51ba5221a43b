/**
 * A model of letters: embedding, LSTM, linear layer.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import type { LstmState } from "../recurrent/lstm_state.ts";
import { linear, type Tensor } from "../tensor.ts";
import { embedding, type EmbeddingParams, initEmbedding } from "./embedding.ts";
import { glorot } from "./init.ts";
import { initLinear } from "./init_linear.ts";
import { initLstm, lstm } from "./lstm.ts";
import type { LinearParams } from "./params.ts";

/** The weights of a model of letters. */
export type CharacterParams = {
  /** A vector for each letter. */
  readonly letters: EmbeddingParams;
  /** What remembers. */
  readonly cell: CellParams;
  /** From the hidden state to a score for each letter. */
  readonly out: LinearParams;
};

/** How large a model of letters is. */
export interface CharacterSizes {
  /** How many letters there are. */
  readonly vocabSize: number;
  /** How long a letter's vector is. */
  readonly embedDim: number;
  /** How many cells there are. */
  readonly hidden: number;
}

/** Makes a model that has read nothing. */
export function initCharacterModel(
  { vocabSize, embedDim, hidden }: CharacterSizes,
  random: Random,
): CharacterParams {
  return {
    letters: initEmbedding(vocabSize, embedDim, random),
    cell: initLstm(embedDim, hidden, random),
    out: initLinear(hidden, vocabSize, random, glorot),
  };
}

/** How a model of letters reads. */
export interface CharacterOptions {
  /** What it remembers before the first letter; 0 by default. */
  readonly state?: LstmState;
  /** 1 where a text goes on, 0 behind its end [n, steps]; 1 by default. */
  readonly there?: Tensor;
  /** What is done to vectors and to hidden states, such as dropout. */
  readonly between?: (x: Tensor) => Tensor;
}

/** What a model of letters says. */
export interface Said {
  /** A score for each letter to come next [n, steps, vocabSize]. */
  readonly scores: Tensor;
  /** Its states after each letter, each [n, steps, hidden]. */
  readonly states: LstmState;
}

/**
 * Reads letters, and says at each what may come next.
 *
 * Shapes: letters int32 [n, steps] → scores [n, steps, vocabSize].
 * @throws {IndexError} if a letter is not in the table
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 * import { tensor } from "lib/tensor.ts";
 *
 * const sizes = { vocabSize: 27, embedDim: 4, hidden: 8 };
 * const params = initCharacterModel(sizes, seeded(1));
 * const { scores } = characterModel(params, tensor([[5, 13, 13, 1]], "int32"));
 * assert.deepEqual(scores.shape, [1, 4, 27]);
 * ```
 */
export function characterModel(
  { letters: table, cell, out }: CharacterParams,
  letters: Tensor,
  { state, there, between = (x) => x }: CharacterOptions = {},
): Said {
  const vectors = between(embedding(table, letters));
  const states = lstm(cell, vectors, { state, there });
  return { scores: linear(between(states.h), out.w, out.b), states };
}
//# sourceMappingURL=character_model.ts.map
