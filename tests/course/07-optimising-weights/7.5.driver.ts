import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/optim/anneal.ts";
import { type Random, seeded } from "../../../lib/random.ts";

// No answer depends on which of the drawn numbers say yes.

/** How a scripted search goes; as many moves as there are energies by default. */
interface Plan {
  steps?: number;
  hot: number;
  cooling: number;
  /** What is drawn each time, if it is not drawn by chance. */
  drawn?: number;
}

/** How often a chance is tried. */
const TRIES = 5000;

/**
 * A search whose energies are written down beforehand: the states are 0, 1, 2, …
 * in the order in which they are met, whatever was taken.
 */
function scripted(
  mine: typeof Exercise,
  energies: number[],
  { steps = energies.length - 1, hot, cooling, drawn }: Plan,
  random: Random,
) {
  const seen = { from: [] as number[], draws: 0, asked: 0, met: 0 };
  const found = mine.anneal<number>(
    (state) => {
      seen.asked++;
      return energies[state];
    },
    0,
    (state) => {
      seen.from.push(state);
      return ++seen.met;
    },
    { steps, hot, cooling },
    () => {
      seen.draws++;
      return drawn ?? random();
    },
  );
  return { found, ...seen };
}

/** The energy of what was found, and the energies of where moves began. */
export function search(mine: typeof Exercise, energies: number[], plan: Plan) {
  const { found, from } = scripted(mine, energies, plan, seeded(1));
  return {
    found: energies[found],
    from: from.map((state) => energies[state]),
  };
}

/** Where moves began, as places in the list. */
export function statesAsked(
  mine: typeof Exercise,
  energies: number[],
  plan: Plan,
) {
  return scripted(mine, energies, plan, seeded(2)).from;
}

/** How many numbers were drawn. */
export function draws(mine: typeof Exercise, energies: number[], plan: Plan) {
  return scripted(mine, energies, plan, seeded(3)).draws;
}

/** How often an energy was asked for. */
export function energiesAsked(
  mine: typeof Exercise,
  energies: number[],
  plan: Plan,
) {
  return scripted(mine, energies, plan, seeded(4)).asked;
}

/** The share of 5,000 searches that take the last move, to a tenth. */
export function shareTaken(
  mine: typeof Exercise,
  energies: number[],
  plan: Plan,
) {
  const random = seeded(5);
  // One more move shows where the search stands.
  const steps = energies.length;
  const last = energies.length - 1;
  let taken = 0;
  for (let i = 0; i < TRIES; i++) {
    const { from } = scripted(
      mine,
      [...energies, Infinity],
      { ...plan, steps },
      random,
    );
    if (from[from.length - 1] === last) taken++;
  }
  return Math.round(10 * taken / TRIES) / 10;
}

/** What was found, and what the start holds afterwards, when states are objects. */
export function searchObjects(
  mine: typeof Exercise,
  energies: number[],
  plan: Plan,
) {
  const start = { energy: energies[0], path: [0] };
  let met = 0;
  const found = mine.anneal(
    (state) => state.energy,
    start,
    (state) => {
      met++;
      return { energy: energies[met], path: [...state.path, met] };
    },
    { ...plan, steps: energies.length - 1 },
    seeded(6),
  );
  return { found, start };
}

/**
 * Whether at least so many of some searches end near 3, the deeper valley of
 * (x² − 9)²/20 − x, when they begin in the other one; about 97 of 100 do.
 */
export function findsDeeperValley(
  mine: typeof Exercise,
  searches: number,
  least: number,
) {
  const random = seeded(7);
  let found = 0;
  for (let i = 0; i < searches; i++) {
    const x = mine.anneal<number>(
      (x) => (x * x - 9) ** 2 / 20 - x,
      -3,
      (x) => x + 4 * random() - 2,
      { steps: 300, hot: 4, cooling: 0.98 },
      random,
    );
    if (x > 2 && x < 4) found++;
  }
  return found >= least ? "mostly" : found > 0 ? "too seldom" : "never";
}

serve({
  search,
  statesAsked,
  draws,
  energiesAsked,
  shareTaken,
  searchObjects,
  findsDeeperValley,
});
//# sourceMappingURL=7.5.driver.ts.map
