import type { Random } from "../random.ts";
import { item } from "../tensor/read.ts";
import { scope } from "../tensor/scope.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { type Tree } from "../weights/named_tree.ts";
import {
  type Checkpoint,
  CheckpointError,
  type Json,
  readCheckpoint,
  writeCheckpoint,
} from "./checkpoint.ts";
import {
  checkForm,
  checkNumbers,
  checkStep,
  checkTraining,
  complain,
} from "./checks.ts";
import { borrowed, drop, held } from "./held.ts";
import { progressReporter, type Report } from "./reporter.ts";
import { stepRandom } from "./step_random.ts";
import type { Store } from "./store.ts";

/** What a step may ask. */
export interface StepInfo {
  /** How many steps were done before. */
  readonly step: number;
  /** The step's own generator, the same whenever this step is run. */
  readonly random: Random;
}

/** What to train, and how. */
export interface Training<S extends Tree> {
  /** How many steps there are to be, those before a checkpoint included. */
  readonly steps: number;
  /** What the first step begins with; it stays the caller's. */
  readonly state: S;
  /** Computes the next state, of the same names and shapes, and the loss. */
  step(state: S, info: StepInfo): { readonly state: S; readonly loss: Tensor };
  /** Where the steps' randomness comes from; 0 by default. */
  readonly seed?: number;
  /** What must be the same when a checkpoint is picked up, such as a rate. */
  readonly config?: Json;
  /** Where checkpoints go; one that is there is picked up. */
  readonly store?: Store;
  /** How often one is written: every 60 seconds by default; and at the end. */
  readonly every?: { readonly steps?: number; readonly seconds?: number };
  /** Stops the training after the step under way. */
  readonly signal?: AbortSignal;
  /** Is told of each step; by default a line on standard error. */
  readonly report?: (report: Report) => void;
}

/** What came of a training. */
export interface Trained<S extends Tree> {
  /** It belongs to the scope that is open when the training ends. */
  readonly state: S;
  /** How many steps are done. */
  readonly step: number;
  /** The loss of the last one. */
  readonly loss: number;
  /** Whether the signal stopped it before its end. */
  readonly stopped: boolean;
}

/** How long steps run before others get a turn, in milliseconds. */
const SLICE = 50;

/**
 * Runs the steps of a training. What a step makes is freed after it, except the
 * state that it gives. With a store, a run that was stopped goes on where its
 * last checkpoint is, and ends with the same bits as one that was not.
 *
 * @throws {NotANumberError} if a loss is not finite, naming the op that began
 * it; or if a number of the state is not, at a checkpoint or at the end
 * @throws {ShapeError} if a step gives a state of another form
 * @throws {CheckpointError} if the checkpoint is of another training, or has
 * more steps than there are to be
 * @throws {SafetensorsError} if it is damaged
 * @throws {RangeError} if steps or seed are no whole numbers
 * @throws {TypeError} if JSON cannot say the config, or a step gives no state
 * and loss
 * @example A hundred steps down a bowl
 * ```ts
 * import { grad } from "lib/autograd/grad.ts";
 * import { item, mul, sub, tensor } from "lib/tensor.ts";
 *
 * const { state } = await train({
 *   steps: 100,
 *   state: { w: tensor(5) },
 *   step({ w }) {
 *     const loss = mul(w, w);
 *     const [slope] = grad(loss, [w]);
 *     return { state: { w: sub(w, mul(slope, 0.1)) }, loss };
 *   },
 * });
 * assert.ok(Math.abs(item(state.w)) < 1e-8);
 * ```
 */
export async function train<S extends Tree>(
  training: Training<S>,
): Promise<Trained<S>> {
  const run = new Run(training, await beginning(training));
  try {
    await run.toTheEnd();
    return run.result();
  } finally {
    drop(run.now.state);
  }
}

/** The beginning, or the checkpoint that is there. Its state is held. */
async function beginning<S extends Tree>(
  training: Training<S>,
): Promise<Checkpoint<S>> {
  checkTraining(training);
  const { steps, state, store, seed = 0, config = null } = training;
  const own = held(state);
  try {
    const file = await store?.read();
    using _ = scope();
    const first = { state: borrowed(own), step: 0, loss: NaN, seed, config };
    const found = file ? readCheckpoint(file, first) : first;
    if (found.step > steps) {
      throw new CheckpointError(
        `checkpoint: ${found.step} steps are done there, and there are to be ` +
          `${steps}; ask for more, or begin anew with another checkpoint`,
      );
    }
    return { ...found, state: held(found.state) };
  } catch (error) {
    throw withName(error, store);
  } finally {
    drop(own);
  }
}

/** Says at which store something went wrong. */
function withName(error: unknown, store: Store | undefined): unknown {
  if (error instanceof Error && store) error.message += ` (${store.name})`;
  return error;
}

/** A training under way. Between steps its state is held. */
class Run<S extends Tree> {
  #saved: { step: number; time: number };

  constructor(
    readonly training: Training<S>,
    public now: Checkpoint<S>,
  ) {
    this.#saved = { step: now.step, time: performance.now() };
  }

  /** Runs all steps, or until the signal. */
  async toTheEnd(): Promise<void> {
    const { steps, signal, report } = this.training;
    using line = report ? undefined : progressReporter("training", steps);
    const tell = report ?? line!;
    let slice = performance.now();
    while (this.now.step < steps && !signal?.aborted) {
      this.#step();
      tell({ step: this.now.step, steps, loss: this.now.loss });
      if (this.#isDue()) await this.#save();
      if (performance.now() - slice > SLICE) {
        await new Promise((resume) => setTimeout(resume));
        slice = performance.now();
      }
    }
    if (this.now.step > this.#saved.step) await this.#save();
  }

  #step(): void {
    const { state: before, step, seed } = this.now;
    using _ = scope();
    const stepped = this.training.step(borrowed(before), {
      step,
      random: stepRandom(seed, step),
    });
    checkStep(step, stepped);
    const loss = item(stepped.loss);
    if (!Number.isFinite(loss)) complain(step, stepped.loss);
    checkForm(step, before, stepped.state);
    const state = held(stepped.state);
    this.now = { ...this.now, state, step: step + 1, loss };
    drop(before);
  }

  #isDue(): boolean {
    const { store, every = { seconds: 60 } } = this.training;
    if (!store) return false;
    const { steps = Infinity, seconds = Infinity } = every;
    return this.now.step - this.#saved.step >= steps ||
      performance.now() - this.#saved.time >= 1000 * seconds;
  }

  async #save(): Promise<void> {
    checkNumbers(this.now);
    const { store } = this.training;
    try {
      await store?.write(this.#written());
    } catch (error) {
      throw withName(error, store);
    }
    this.#saved = { step: this.now.step, time: performance.now() };
  }

  #written(): Uint8Array {
    using _ = scope();
    return writeCheckpoint({ ...this.now, state: borrowed(this.now.state) });
  }

  /** What came of it, in the scope of the moment. */
  result(): Trained<S> {
    const { state, step, loss } = this.now;
    const stopped = step < this.training.steps;
    return { state: borrowed(state), step, loss, stopped };
  }
}
//# sourceMappingURL=train.ts.map
