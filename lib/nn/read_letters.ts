import { lstmGates } from "../recurrent/lstm_gates.ts";
import { lstmStep } from "../recurrent/lstm_step.ts";
import { linear, scope, tensor, values } from "../tensor.ts";
import type { CharacterParams } from "./character_model.ts";
import { embedding } from "./embedding.ts";

/** What went on in a model of letters at one letter. */
export interface Reading {
  /** A score for each letter to come next. */
  readonly scores: readonly number[];
  /** How far the gates of each cell were open, and what was offered. */
  readonly gates: {
    readonly [gate in "input" | "forget" | "output" | "candidate"]:
      readonly number[];
  };
  /** What was in the cells afterwards. */
  readonly cells: readonly number[];
  /** What they showed. */
  readonly hidden: readonly number[];
}

/** Gives other cells; `at` counts the letters that were read before. */
export type Change = (cells: readonly number[], at: number) => number[];

/**
 * Makes a reader of letters, who remembers what was read so far.
 *
 * @param change takes the cells before each letter and gives those to read it
 * with; by default the same
 * @example
 * ```ts
 * import { initCharacterModel } from "lib/nn/character_model.ts";
 * import { seeded } from "lib/random.ts";
 *
 * const sizes = { vocabSize: 3, embedDim: 2, hidden: 4 };
 * const read = readLetters(initCharacterModel(sizes, seeded(1)));
 * const [first, again] = [read(2), read(2)];
 * assert.notDeepEqual(first.scores, again.scores);
 * ```
 */
export function readLetters(
  { letters, cell, out }: CharacterParams,
  change: Change = (cells) => [...cells],
): (letter: number) => Reading {
  const size = cell.u.shape[0];
  let at = 0;
  let hidden: readonly number[] = Array(size).fill(0);
  let cells = hidden;
  return (letter) => {
    using _ = scope();
    const h = tensor([[...hidden]]);
    const c = tensor([change(cells, at++)]);
    const x = embedding(letters, tensor([letter], "int32"));
    const gates = lstmGates(cell, x, h);
    const state = lstmStep(gates, c);
    [hidden, cells] = [[...values(state.h)], [...values(state.c)]];
    return {
      scores: [...values(linear(state.h, out.w, out.b))],
      gates: {
        input: [...values(gates.input)],
        forget: [...values(gates.forget)],
        output: [...values(gates.output)],
        candidate: [...values(gates.candidate)],
      },
      cells,
      hidden,
    };
  };
}
//# sourceMappingURL=read_letters.ts.map
