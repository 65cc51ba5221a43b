/**
 * What every optimiser is: something that takes a step.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { Tensor } from "../tensor.ts";
import type { Tree } from "../weights/named_tree.ts";

/** Where a training stands: what is trained, and what the optimiser remembers. */
export type Trainee<P extends Tree> = {
  /** What is trained. */
  readonly params: P;
  /** What the optimiser remembers from step to step; `{}` if nothing. */
  readonly memory: Tree;
};

/** What a step may ask: what a step of `train()` is told. */
export interface StepInfo {
  /** How many steps were done before. */
  readonly step: number;
  /** The step's own generator. */
  readonly random: Random;
}

/** A way to make a loss small. */
export interface Optimiser {
  /** What it is called in tables and figures. */
  readonly name: string;
  /** Gives what it remembers before the first step. */
  start(params: Tree): Tree;
  /**
   * Takes one step.
   *
   * @param now where the training stands
   * @param loss computes the loss [] of some parameters; a step may ask it more
   * than once, or not for gradients at all
   * @returns where it stands then, and the loss before the step
   */
  step<P extends Tree>(
    now: Trainee<P>,
    loss: (params: P) => Tensor,
    info: StepInfo,
  ): { readonly state: Trainee<P>; readonly loss: Tensor };
}

/**
 * Gives where a training begins.
 *
 * @param params belong to the caller
 */
export function beginning<P extends Tree>(
  optimiser: Optimiser,
  params: P,
): Trainee<P> {
  return { params, memory: optimiser.start(params) };
}
//# sourceMappingURL=optimiser.ts.map
