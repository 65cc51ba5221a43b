/**
 * Optimisers that draw: over seeds, on surfaces where going down alone ends in the wrong valley.
 *
 * @module
 */
import assert from "node:assert/strict";
import { annealing } from "../../../lib/optim/annealing.ts";
import { bestOf } from "../../../lib/optim/best.ts";
import { evolution, ranks } from "../../../lib/optim/evolution.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import type { Optimiser } from "../../../lib/optim/optimiser.ts";
import { randomRestarts } from "../../../lib/optim/restarts.ts";
import { stepDecay } from "../../../lib/optim/schedules.ts";
import { seeded } from "../../../lib/random.ts";
import { item, sum, tensor, useBackend } from "../../../lib/tensor.ts";
import {
  at,
  bowl,
  off,
  type Point,
  point,
  rastrigin,
  valleys,
} from "./surfaces.ts";

useBackend("reference");

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7];
const far = point(3.3, -4.2);

Deno.test("annealing finds the lowest of Rastrigin's valleys; moves downhill alone do not: eight seeds", () => {
  const plan = { cooling: 0.998, spread: 0.5 };
  let stuck = 0;
  for (const seed of SEEDS) {
    const run = (hot: number, spread: number) =>
      minimise(annealing({ ...plan, hot, spread }), rastrigin, far, {
        steps: 3000,
        random: seeded(seed),
      });
    const end = run(10, 0.5);
    const best = bestOf(end);
    assert.ok(off(best) < 0.1, `seed ${seed}: ${at(best)}`);
    assert.ok(item(rastrigin(best)) <= Math.min(...end.losses));
    if (off(bestOf(run(0, 0.1))) > 0.5) stuck++;
  }
  assert.equal(stuck, SEEDS.length);
});

Deno.test("an evolution strategy with wide nudges finds it as well: eight seeds", () => {
  for (const seed of SEEDS) {
    const optimiser = evolution({ population: 40, spread: 0.7, rate: 0.7 });
    const { params } = minimise(optimiser, rastrigin, far, {
      steps: 150,
      random: seeded(seed),
    });
    assert.ok(off(params) < 0.5, `seed ${seed}: ${at(params)}`);
  }
});

Deno.test("restarts find the deep valley, where descent stays in the high one: eight seeds", () => {
  const start = point(1, 1);
  const descent = gradientDescent({ rate: 0.05 });
  assert.ok(minimise(descent, valleys, start, { steps: 300 }).losses[299] > -2);
  for (const seed of SEEDS) {
    const optimiser = randomRestarts(descent, {
      every: 40,
      draw: (random) => point(3 * random() - 1.5, 3 * random() - 1.5),
    });
    const end = minimise(optimiser, valleys, start, {
      steps: 1200,
      random: seeded(seed),
    });
    assert.ok(off(bestOf(end), -1.0299) < 0.001, `seed ${seed}`);
  }
});

Deno.test("restarts begin a round with a fresh memory and a fresh schedule, and see its last loss", () => {
  const told: number[] = [];
  const inner: Optimiser = {
    name: "inner",
    start: () => ({ seen: tensor(0) }),
    step({ params, memory }, loss, { step }) {
      told.push(step);
      const { seen } = memory as { seen: ReturnType<typeof tensor> };
      assert.equal(item(seen), step);
      return {
        state: { params, memory: { seen: tensor(step + 1) } },
        loss: loss(params),
      };
    },
  };
  let draws = 0;
  const optimiser = randomRestarts(inner, {
    every: 3,
    draw: () => point(10 - ++draws),
  });
  const end = minimise(optimiser, ({ w }: Point) => sum(w), point(10), {
    steps: 8,
  });
  assert.deepEqual(told, [0, 1, 2, 0, 1, 2, 0, 1]);
  assert.deepEqual(end.losses, [10, 10, 10, 10, 9, 9, 9, 8]);
  assert.deepEqual(at(bestOf(end)), [8]);
});

Deno.test("nudges with ranks do not mind what losses are measured in", () => {
  const optimiser = evolution({ population: 10, spread: 0.1, rate: 0.1 });
  const run = (times: number) =>
    at(
      minimise(optimiser, bowl(times, 3 * times), point(2, 1), {
        steps: 20,
      }).params,
    );
  assert.deepEqual(run(1), run(2 ** 20));
});

Deno.test("where everything is level, an evolution strategy stays", () => {
  const optimiser = evolution({ population: 10, spread: 0.1, rate: 1 });
  const level = () => tensor(7);
  const { params } = minimise(optimiser, level, point(2, 1), { steps: 5 });
  assert.deepEqual(at(params), [2, 1]);
});

Deno.test("an evolution strategy goes the way of the gradient in a bowl: five seeds", () => {
  for (let seed = 0; seed < 5; seed++) {
    const optimiser = evolution({
      population: 40,
      spread: 0.01,
      rate: stepDecay(0.002, { every: 20, factor: 0.5 }),
    });
    const { params, losses } = minimise(optimiser, bowl(1, 5), point(1, 1), {
      steps: 100,
      random: seeded(seed),
    });
    assert.ok(off(params) < 0.05, `seed ${seed}: ${at(params)}`);
    assert.ok(losses[99] < losses[0] / 100);
  }
});

Deno.test("ranks: NaN and infinities are last, equal ones share", () => {
  assert.deepEqual(ranks([NaN, 3, Infinity]), [0.25, -0.5, 0.25]);
  assert.deepEqual(ranks([5, 1, 1, 9, 5]), [0.125, -0.375, -0.375, 0.5, 0.125]);
});

Deno.test("annealing: a move to NaN is never taken, and what leads up is not when it is cold", () => {
  const edge = ({ w }: Point) => tensor(at({ w })[0] < 0 ? NaN : at({ w })[0]);
  for (const seed of SEEDS) {
    const { losses, ...end } = minimise(
      annealing({ hot: 0, cooling: 0.9, spread: 1 }),
      edge,
      point(2),
      { steps: 200, random: seeded(seed) },
    );
    losses.slice(1).forEach((loss, i) => assert.ok(loss <= losses[i]));
    assert.ok(at(end.params)[0] >= 0 && at(end.params)[0] < 0.2);
  }
});

Deno.test("annealing takes rises with the chance e^(−rise/temperature)", () => {
  // A loss that rises by 1 with every look: no move but up.
  let looks = 0;
  const moves = 4000;
  let taken = 0;
  let last = NaN;
  const up = ({ w }: Point) => {
    const here = at({ w })[0];
    if (here !== last && looks % 2 === 0) taken++;
    last = looks % 2 === 0 ? here : last;
    return tensor(looks++ % 2);
  };
  const optimiser = annealing({ hot: 2, cooling: 1 - 1e-12, spread: 1 });
  minimise(optimiser, up, point(0), { steps: moves, random: seeded(1) });
  const share = (taken - 1) / moves;
  assert.ok(Math.abs(share - Math.exp(-0.5)) < 0.03, `${share}`);
});

Deno.test("the same seed takes the same way", () => {
  const optimisers = [
    annealing({ hot: 1, cooling: 0.99, spread: 0.3 }),
    evolution({ population: 4, spread: 0.1, rate: 0.1 }),
    randomRestarts(momentum({ rate: 0.01 }), {
      every: 7,
      draw: (random) => point(random(), random()),
    }),
  ];
  for (const optimiser of optimisers) {
    const run = (seed: number) =>
      minimise(optimiser, valleys, point(1, 1), {
        steps: 50,
        random: seeded(seed),
      }).losses;
    assert.deepEqual(run(3), run(3));
    assert.notDeepEqual(run(3), run(4));
  }
});
