/**
 * First-order optimisers on surfaces of known lowest point.
 *
 * @module
 */
import assert from "node:assert/strict";
import { adam } from "../../../lib/optim/adam.ts";
import { averaged, averageOf } from "../../../lib/optim/averaged.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import type { Optimiser } from "../../../lib/optim/optimiser.ts";
import { rmsProp } from "../../../lib/optim/rms_prop.ts";
import { cosine, linearDecay } from "../../../lib/optim/schedules.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import {
  add,
  fromValues,
  mul,
  sum,
  type Tensor,
  useBackend,
} from "../../../lib/tensor.ts";
import {
  bends,
  bowl,
  off,
  type Point,
  point,
  rosenbrock,
  saddle,
} from "./surfaces.ts";

useBackend("reference");

/** How many steps it takes until a point is near enough. */
function stepsTo(
  optimiser: Optimiser,
  loss: (point: Point) => Tensor,
  start: Point,
  isNear: (point: Point) => boolean,
  most = 20_000,
): number {
  const { losses } = minimise(optimiser, loss, start, {
    steps: most,
    watch: isNear,
  });
  return losses.length;
}

const spread = [1, 1, 1, 1, 1];
const near = (point: Point) => off(point) < 1e-6;

/** Steps to 1e-6 in bowls of growing condition. */
function race(optimiserFor: (condition: number) => Optimiser): number[] {
  return [25, 100, 400].map((condition) => {
    const surface = bowl(...bends(condition, 5));
    const optimiser = optimiserFor(condition);
    return stepsTo(optimiser, surface, point(...spread), near);
  });
}

Deno.test("the steps of gradient descent grow with the condition κ: by (κ − 1)/(κ + 1) each", () => {
  const steps = race((condition) =>
    gradientDescent({ rate: 2 / (1 + condition) })
  );
  [25, 100, 400].forEach((condition, i) => {
    const shrinks = (condition - 1) / (condition + 1);
    const theory = Math.log(1e-6) / Math.log(shrinks);
    assert.equal(steps[i], Math.ceil(theory));
  });
});

Deno.test("the steps of momentum grow with √κ: four times the condition, twice the steps", () => {
  const steps = race((condition) => {
    const root = Math.sqrt(condition);
    return momentum({
      rate: 4 / (1 + root) ** 2,
      momentum: ((root - 1) / (root + 1)) ** 2,
    });
  });
  [25, 100, 400].forEach((condition, i) => {
    const root = Math.sqrt(condition);
    const theory = Math.log(1e-6) / Math.log((root - 1) / (root + 1));
    assert.ok(steps[i] > theory && steps[i] < 1.5 * theory, `${steps[i]}`);
    if (i > 0) {
      const times = steps[i] / steps[i - 1];
      assert.ok(times > 1.9 && times < 2.2, `${times}`);
    }
  });
});

Deno.test("Nesterov's steps grow with √κ, too", () => {
  const steps = race((condition) => {
    const root = Math.sqrt(condition);
    const share = (root - 1) / (root + 1);
    return momentum({ rate: 1 / condition, momentum: share, nesterov: true });
  });
  for (const i of [1, 2]) {
    const times = steps[i] / steps[i - 1];
    assert.ok(times > 1.9 && times < 2.3, `${times}`);
  }
});

Deno.test("gradient descent is at the edge at a rate of 2/λ, and beyond it leaves", () => {
  const end = (rate: number) =>
    off(
      minimise(gradientDescent({ rate }), bowl(1, 10), point(1, 1), {
        steps: 100,
      }).params,
    );
  assert.ok(end(0.19) < 1e-3);
  assert.ok(Math.abs(end(0.2) - 1) < 1e-9);
  assert.ok(end(0.21) > 1000);
});

Deno.test("RMSProp and Adam do not mind how steep a bowl is as a whole", () => {
  for (const make of [rmsProp, adam]) {
    const [flat, steep] = [1e-3, 1e3].map((times) =>
      stepsTo(
        make({ rate: 0.01, epsilon: 1e-12 }),
        bowl(times, 30 * times),
        point(1, 1),
        (point) => off(point) < 0.01,
      )
    );
    assert.equal(flat, steep);
    assert.ok(steep < 1000);
  }
});

Deno.test("all come along Rosenbrock's valley to (1, 1)", () => {
  const start = point(-1.2, 1);
  const optimisers = [
    gradientDescent({ rate: 0.001 }),
    momentum({ rate: 2e-4, momentum: 0.95 }),
    momentum({ rate: 2e-4, momentum: 0.95, nesterov: true }),
    rmsProp({ rate: linearDecay(2e-3, 10_000) }),
    adam({ rate: 0.05 }),
  ];
  for (const optimiser of optimisers) {
    const isNear = (point: Point) => off(point, 1) < 0.01;
    const steps = stepsTo(optimiser, rosenbrock, start, isNear, 15_000);
    assert.ok(steps < 15_000, optimiser.name);
  }
});

Deno.test("all leave a saddle that they are not exactly on", () => {
  const optimisers = [
    gradientDescent({ rate: 0.05 }),
    momentum({ rate: 0.02 }),
    momentum({ rate: 0.02, nesterov: true }),
    rmsProp({ rate: linearDecay(0.02, 1000) }),
    adam({ rate: 0.02 }),
  ];
  for (const optimiser of optimisers) {
    const { params } = minimise(optimiser, saddle, point(1, 1e-6), {
      steps: 1000,
    });
    assert.ok(off(params, [0, 1]) < 0.01, optimiser.name);
  }
});

Deno.test("a rate that falls to 0 ends nearer, where slopes are noisy: five seeds", () => {
  for (let seed = 0; seed < 5; seed++) {
    const end = (optimiser: Optimiser, mean: boolean) => {
      const random = seeded(seed);
      const noisy = ({ w }: Point) => {
        const noise = fromValues([0, 0].map(() => normal(random)), [2]);
        return add(bowl(1, 3)({ w }), sum(mul(w, noise)));
      };
      const state = minimise(optimiser, noisy, point(3, 3), { steps: 1000 });
      return off(mean ? averageOf(state) : state.params);
    };
    const rate = 0.1;
    const fixed = end(gradientDescent({ rate }), false);
    const falling = end(gradientDescent({ rate: cosine(rate, 1000) }), false);
    const mean = end(averaged(gradientDescent({ rate })), true);
    assert.ok(falling < fixed, `seed ${seed}: ${falling} of ${fixed}`);
    assert.ok(mean < fixed, `seed ${seed}: ${mean} of ${fixed}`);
  }
});

Deno.test("AdamW shrinks by the rate times the decay, whatever the slopes", () => {
  const flat = ({ w }: Point) => sum(mul(w, 0));
  const optimiser = adam({ rate: 0.5, decay: 0.2 });
  const { params } = minimise(optimiser, flat, point(8), { steps: 3 });
  assert.ok(off(params, 8 * 0.9 ** 3) < 1e-12);
});

Deno.test("a mean of the weights owes nothing to where they began", () => {
  const seen: number[] = [];
  const decay = 0.9;
  const state = minimise(
    averaged(gradientDescent({ rate: 0.3 }), { decay }),
    bowl(1),
    point(100),
    { steps: 5, watch: (params) => void seen.push(off(params)) },
  );
  const weights = seen.map((_, i) => decay ** (seen.length - 1 - i));
  const total = weights.reduce((a, b) => a + b);
  const mean = seen.reduce((sum, w, i) => sum + w * weights[i] / total, 0);
  assert.ok(off(averageOf(state), mean) < 1e-12);
});
