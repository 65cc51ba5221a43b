/**
 * Plays, learnt letter by letter, with checkpoints.
 *
 * @module
 */
import {
  characterModel,
  type CharacterParams,
  initCharacterModel,
} from "../nn/character_model.ts";
import { cut } from "../nn/cut.ts";
import { chunkAt, streams } from "../nn/streams.ts";
import { surprise } from "../nn/surprise.ts";
import { adam } from "../optim/adam.ts";
import { beginning } from "../optim/optimiser.ts";
import { cosine } from "../optim/schedules.ts";
import { seeded } from "../random.ts";
import { lastState } from "../recurrent/last_state.ts";
import type { LstmState } from "../recurrent/lstm_state.ts";
import { dropout, item, scope, type Tensor, zeros } from "../tensor.ts";
import { type Alphabet, toIndices } from "../text/characters.ts";
import type { Report } from "../train/reporter.ts";
import type { Store } from "../train/store.ts";
import { train, type Trained } from "../train/train.ts";
import type { Tree } from "../weights/named_tree.ts";

/** How plays are learnt. */
export interface PlaysPlan {
  /** How many chunks are learnt from. */
  readonly steps: number;
  /** The first learning rate; it falls along a cosine. */
  readonly rate: number;
  /** The share of vectors and hidden states that is dropped. */
  readonly dropped: number;
  /** How many cells. */
  readonly hidden: number;
  /** How long a letter's vector is. */
  readonly embedDim: number;
  /** How many streams there are. */
  readonly rows: number;
  /** How many letters of each make a chunk. */
  readonly chunk: number;
}

/** What the figures of this appendix were measured with. */
export const playsPlan: PlaysPlan = {
  steps: 6000,
  rate: 4e-3,
  dropped: 0.15,
  hidden: 256,
  embedDim: 64,
  rows: 32,
  chunk: 64,
};

/** What a training of plays has at each step. */
export type PlaysState = {
  /** What is trained. */
  readonly params: CharacterParams;
  /** What the optimiser remembers. */
  readonly memory: Tree;
  /** What the network remembers of each stream. */
  readonly state: LstmState;
};

/** Gives the last step's states [n, hidden] of all [n, steps, hidden]. */
function lastOf({ h, c }: LstmState): LstmState {
  return cut({ h: lastState(h), c: lastState(c) });
}

/** How a training is kept and watched, see `train()`. */
export interface Keeping {
  /** Where checkpoints go. */
  readonly store?: Store;
  /** Stops the training. */
  readonly signal?: AbortSignal;
  /** Is told of each step. */
  readonly report?: (report: Report) => void;
  /** After which step to stop, before the plan's end. */
  readonly until?: number;
}

/** Learns a text. What the plan says must be the same when it goes on. */
export function learnPlays(
  text: string,
  alphabet: Alphabet,
  plan: PlaysPlan,
  { until = plan.steps, ...keeping }: Keeping = {},
): Promise<Trained<PlaysState>> {
  const { rate, dropped, hidden, embedDim, rows, chunk } = plan;
  const optimiser = adam({ rate: cosine(rate, plan.steps), clip: 1 });
  const vocabSize = alphabet.letters.length;
  const start = initCharacterModel({ vocabSize, embedDim, hidden }, seeded(1));
  const read = streams(toIndices(text, alphabet), rows, chunk);
  const none = zeros([rows, hidden]);
  return train<PlaysState>({
    steps: until,
    state: { ...beginning(optimiser, start), state: { h: none, c: none } },
    config: { ...plan },
    step({ state, ...now }, info) {
      const { x, y, first } = chunkAt(read, info.step);
      const between = (x: Tensor) => dropout(x, dropped, info.random);
      let next = state;
      const loss = (params: CharacterParams) => {
        const options = { state: first ? undefined : state, between };
        const { scores, states } = characterModel(params, x, options);
        next = lastOf(states);
        return surprise(scores, y);
      };
      const stepped = optimiser.step(now, loss, info);
      return { state: { ...stepped.state, state: next }, loss: stepped.loss };
    },
    ...keeping,
  });
}

/** Gives the surprise per letter of a text, read in one go, in bits. */
export function bitsPerLetter(
  params: CharacterParams,
  text: string,
  alphabet: Alphabet,
): number {
  using _ = scope();
  const read = streams(toIndices(text, alphabet), 1, 500);
  const [hidden] = params.cell.u.shape;
  let state: LstmState = { h: zeros([1, hidden]), c: zeros([1, hidden]) };
  let nats = 0;
  for (let k = 0; k < read.chunks; k++) {
    using inner = scope();
    const { x, y } = chunkAt(read, k);
    const { scores, states } = characterModel(params, x, { state });
    nats += y.size * item(surprise(scores, y));
    const { h, c } = lastOf(states);
    state = {
      h: inner.replace(state.h, h),
      c: inner.replace(state.c, c),
    };
  }
  return nats / read.length / Math.LN2;
}
//# sourceMappingURL=shakespeare.ts.map
