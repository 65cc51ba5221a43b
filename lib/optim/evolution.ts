import { normal } from "../normal.ts";
import { scope } from "../tensor.ts";
import { flattened, lossAt, unflattened } from "./flat.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkCount, checkPositive } from "./plan.ts";
import { type Rate, scheduled } from "./schedules.ts";
import { keepTree } from "./trees.ts";

/** How many, how far, how fast. */
export interface Evolution {
  /** How many candidates are tried in a step: an even number. */
  readonly population: number;
  /** The standard deviation σ of a nudge, in each number. */
  readonly spread: number;
  /** The learning rate η. */
  readonly rate: Rate;
}

/**
 * Tries nudges in all numbers at once, each with its opposite, and goes the way
 * of those after which the loss ranks low: w ← w − η/(nσ) Σ uᵢεᵢ.
 *
 * It remembers nothing. It asks for the loss once for each candidate and once
 * more, and for no gradient. NaN ranks highest.
 * @throws {RangeError} if the population is not even, the spread not above 0, or
 * a rate negative or none
 *
 * Source: I. Rechenberg, "Evolutionsstrategie" (1973); T. Salimans et al.,
 * "Evolution strategies as a scalable alternative to reinforcement learning"
 * (2017), for opposites and ranks.
 * @example
 * ```ts
 * import { mul, sub, sum, type Tensor, tensor, values } from "lib/tensor.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const bowl = ({ w }: { w: Tensor }) => {
 *   const off = sub(w, tensor([1, -1]));
 *   return sum(mul(off, off));
 * };
 * const optimiser = evolution({ population: 20, spread: 0.1, rate: 0.05 });
 * const start = { w: tensor([0, 0]) };
 * const { params } = minimise(optimiser, bowl, start, { steps: 100 });
 * assert.ok(Math.abs(values(params.w)[0] - 1) < 0.1);
 * ```
 */
export function evolution(
  { population, spread, rate }: Evolution,
): Optimiser {
  const name = "evolution";
  checkCount(name, "half of the population", population / 2);
  checkPositive(name, "the spread", spread);
  const rateOf = scheduled(name, rate);
  return {
    name,
    start: () => ({}),
    step({ params }, loss, { step, random }) {
      const before = loss(params);
      using inner = scope();
      const w = flattened(params);
      if (w.length === 0) {
        throw new RangeError(`${name}: no parameters; expected a tensor`);
      }
      const nudges = Array.from(
        { length: population / 2 },
        () => w.map(() => normal(random)),
      );
      const heights = nudges.flatMap((nudge) =>
        [spread, -spread].map((far) => {
          using _ = scope();
          const there = w.map((value, k) => value + far * nudge[k]);
          return lossAt(loss, unflattened(params, there));
        })
      );
      const place = ranks(heights);
      const share = rateOf(step) / (population * spread);
      const next = w.map((value, k) => {
        let way = 0;
        nudges.forEach((nudge, i) => {
          way += (place[2 * i] - place[2 * i + 1]) * nudge[k];
        });
        return value - share * way;
      });
      const there = keepTree(inner, unflattened(params, next));
      return { state: { params: there, memory: {} }, loss: before };
    },
  };
}

/**
 * Ranks numbers from −½ for the lowest to ½ for the highest; equal ones get the
 * same rank, the mean of their places. NaN counts as highest.
 *
 * Shapes: [n] with n ≥ 2 → [n].
 * @example
 * ```ts
 * assert.deepEqual(ranks([30, 10, 1e9]), [0, -0.5, 0.5]);
 * assert.deepEqual(ranks([7, 7]), [0, 0]);
 * ```
 */
export function ranks(values: readonly number[]): number[] {
  const finite = values.map((value) => Number.isNaN(value) ? Infinity : value);
  return finite.map((value) => {
    const below = finite.filter((other) => other < value).length;
    const equal = finite.filter((other) => other === value).length;
    return (below + (equal - 1) / 2) / (values.length - 1) - 0.5;
  });
}
//# sourceMappingURL=evolution.ts.map
