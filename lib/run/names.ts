/**
 * Names, learnt letter by letter.
 *
 * @module
 */
import {
  characterModel,
  type CharacterParams,
  initCharacterModel,
} from "../nn/character_model.ts";
import { surprise } from "../nn/surprise.ts";
import { writeOn } from "../nn/write_on.ts";
import { adam } from "../optim/adam.ts";
import { minimise } from "../optim/minimise.ts";
import { cosine } from "../optim/schedules.ts";
import { seeded } from "../random.ts";
import type { Random } from "../random.ts";
import { dropout, item, scope, sum, type Tensor, tensor } from "../tensor.ts";
import { type Alphabet, characters, toIndices } from "../text/characters.ts";
import type { Sampling } from "../text/sample.ts";
import { END, wordBatch } from "../text/word_batch.ts";

/** The letters of names: the end mark, then a to z. */
export const nameLetters: Alphabet = characters(
  END + "abcdefghijklmnopqrstuvwxyz",
);

/** How names are learnt. */
export interface NamesPlan {
  /** How many cells. */
  readonly hidden: number;
  /** How many batches. */
  readonly steps: number;
  /** The first learning rate; it falls along a cosine. */
  readonly rate: number;
  /** How many names make a batch; 64 by default. */
  readonly batch?: number;
  /** The share of vectors and hidden states that is dropped; 0 by default. */
  readonly dropped?: number;
}

/** What a batch of names says: read, next, and there, each [n, steps]. */
function asTensors(names: readonly string[]): [Tensor, Tensor, Tensor] {
  const { x, y, there } = wordBatch(names, nameLetters);
  return [tensor(x, "int32"), tensor(y, "int32"), tensor(there)];
}

/**
 * Learns names.
 *
 * @param some gives so many names to learn from
 * @param watch is told of each step
 */
export function learnNames(
  some: (count: number) => readonly string[],
  { hidden, steps, rate, batch = 64, dropped = 0 }: NamesPlan,
  random: Random,
  watch?: (step: number, loss: number) => void,
): CharacterParams {
  const sizes = { vocabSize: 27, embedDim: 32, hidden };
  const between = (x: Tensor) => dropout(x, dropped, random);
  const loss = (params: CharacterParams) => {
    const [x, y, there] = asTensors(some(batch));
    const { scores } = characterModel(params, x, { there, between });
    return surprise(scores, y, there);
  };
  const optimiser = adam({ rate: cosine(rate, steps), clip: 1 });
  const start = initCharacterModel(sizes, random);
  return minimise(optimiser, loss, start, {
    steps,
    random,
    watch: (_, { step, loss }) => watch?.(step, loss),
  }).params;
}

/** Gives the surprise per letter of names, the end mark counted, in nats. */
export function natsPerLetter(
  params: CharacterParams,
  names: readonly string[],
): number {
  let [nats, letters] = [0, 0];
  for (let at = 0; at < names.length; at += 500) {
    using _ = scope();
    const [x, y, there] = asTensors(names.slice(at, at + 500));
    const { scores } = characterModel(params, x, { there });
    const count = item(sum(there));
    nats += count * item(surprise(scores, y, there));
    letters += count;
  }
  return nats / letters;
}

/** Writes names that begin in a way. */
export function writeNames(
  params: CharacterParams,
  count: number,
  random: Random,
  { prefix = "", ...sampling }: Sampling & { readonly prefix?: string } = {},
): string[] {
  const [end] = toIndices(END, nameLetters);
  const options = { end, most: 20, ...sampling };
  const rest = () =>
    writeOn(params, nameLetters, END + prefix, random, options);
  return Array.from({ length: count }, () => prefix + rest());
}

/** How real names are learnt. */
export const namesPlan: NamesPlan = {
  hidden: 96,
  steps: 1500,
  rate: 5e-3,
  batch: 128,
  dropped: 0.1,
};

/** Learns from a list of names, drawn at random. */
export function learnFrom(
  names: readonly string[],
  plan: NamesPlan,
  seed: number,
  watch?: (step: number, loss: number) => void,
): CharacterParams {
  const random = seeded(seed);
  const one = () => names[Math.floor(names.length * random())];
  const some = (count: number) => Array.from({ length: count }, one);
  return learnNames(some, plan, random, watch);
}
//# sourceMappingURL=names.ts.map
