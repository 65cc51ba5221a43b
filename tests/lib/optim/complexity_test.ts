/**
 * Penalties, and early stopping.
 *
 * @module
 */
import assert from "node:assert/strict";
import { normal } from "../../../lib/normal.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { bestOf } from "../../../lib/optim/best.ts";
import {
  earlyStopping,
  hasStopped,
} from "../../../lib/optim/early_stopping.ts";
import { flattened } from "../../../lib/optim/flat.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { gradients } from "../../../lib/optim/gradients.ts";
import { l1Penalty } from "../../../lib/optim/l1_penalty.ts";
import { l2Penalty } from "../../../lib/optim/l2_penalty.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { linearDecay } from "../../../lib/optim/schedules.ts";
import { seeded } from "../../../lib/random.ts";
import {
  add,
  drawn,
  item,
  matmul,
  mean,
  mul,
  sub,
  type Tensor,
  tensor,
  useBackend,
  zeros,
} from "../../../lib/tensor.ts";
import { at, bowl, type Point, point } from "./surfaces.ts";

useBackend("reference");

const rate = 0.1;

Deno.test("the L1 penalty's slope is λ times the sign, and nothing for biases", () => {
  const params = { w: tensor([[2, -3]]), b: tensor([5, -5]) };
  const penalty = (now: typeof params) =>
    add(l1Penalty(now, 0.25), mul(mean(now.b), 0));
  const [loss, slopes] = gradients(penalty, params);
  assert.equal(item(loss), 1.25);
  assert.deepEqual(flattened(slopes), [0.25, -0.25, 0, 0]);
});

Deno.test("L1 drives weights of useless inputs to 0, L2 only near it: five seeds", () => {
  for (let seed = 0; seed < 5; seed++) {
    const random = seeded(seed);
    const x = drawn([40, 8], () => normal(random));
    const noise = drawn([40, 1], () => normal(random) / 2);
    const wanted = tensor([[2], [-1], [0], [0], [0], [0], [0], [0]]);
    const y = add(matmul(x, wanted), noise);
    const fit = (penalty: (params: { w: Tensor }) => Tensor) => {
      const loss = (params: { w: Tensor }) => {
        const off = sub(matmul(x, params.w), y);
        return add(mean(mul(off, off)), penalty(params));
      };
      const optimiser = gradientDescent({ rate: linearDecay(0.1, 500) });
      const start = { w: zeros([8, 1]) };
      return flattened(minimise(optimiser, loss, start, { steps: 500 }).params);
    };
    const count = (w: number[]) =>
      w.slice(2).filter((value) => Math.abs(value) < 1e-3).length;
    const one = fit((params) => l1Penalty(params, 0.4));
    const two = fit((params) => l2Penalty(params, 0.4));
    assert.ok(count(one) >= 4, `seed ${seed}: ${one}`);
    assert.ok(count(two) <= 1, `seed ${seed}: ${two}`);
    assert.ok(one[0] > 1 && one[1] < -0.3, `seed ${seed}: ${one}`);
  }
});

/** Watches losses that are given one after the other. */
function watched(seen: number[], patience: number, every = 1) {
  let looks = 0;
  const optimiser = earlyStopping(gradientDescent({ rate }), {
    check: () => tensor(seen[looks++]),
    patience,
    every,
  });
  const end = minimise(optimiser, bowl(1), point(1), { steps: 30 });
  return { end, looks };
}

Deno.test("early stopping waits for so many looks that are no better, and goes back to the best", () => {
  const { end, looks } = watched([5, 4, 3, 3, 4, 2, 3, 2, 2.5, 1], 3);
  // Looks 6, 7 and 8 are no better than look 5, after five steps.
  assert.equal(looks, 9);
  assert.ok(hasStopped(end));
  assert.ok(Math.abs(at(end.params)[0] - 0.9 ** 5) < 1e-12);
  assert.deepEqual(at(bestOf(end)), at(end.params));
  assert.equal(end.losses.length, 30);
  assert.equal(end.losses[29], end.losses[10]);
});

Deno.test("early stopping that looks seldom goes on in between", () => {
  const { end, looks } = watched([3, 2, 2, 2, 1], 2, 5);
  assert.equal(looks, 4);
  assert.ok(Math.abs(at(end.params)[0] - 0.9 ** 5) < 1e-12);
});

Deno.test("early stopping that has not stopped keeps the best so far", () => {
  const rising = Array.from({ length: 30 }, (_, i) => i === 20 ? -1 : i);
  const { end } = watched(rising, 25);
  assert.ok(!hasStopped(end));
  assert.ok(Math.abs(at(bestOf(end))[0] - 0.9 ** 20) < 1e-12);
  assert.ok(Math.abs(at(end.params)[0] - 0.9 ** 30) < 1e-12);
});

Deno.test("early stopping can end a walk, and its patience is counted from the first look", () => {
  const optimiser = earlyStopping(adam({ rate: 0.1 }), {
    check: ({ w }: Point) => mean(mul(w, -1)),
    patience: 4,
  });
  const end = minimise(optimiser, bowl(1), point(1), { steps: 100 });
  assert.ok(hasStopped(end));
  assert.deepEqual(at(end.params), [1]);
});
