/**
 * Newton and conjugate gradient, and the products with the Hessian that they rest on.
 *
 * @module
 */
import assert from "node:assert/strict";
import { normal } from "../../../lib/normal.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { conjugateGradient } from "../../../lib/optim/conjugate_gradient.ts";
import { flattened, unflattened } from "../../../lib/optim/flat.ts";
import { gradients } from "../../../lib/optim/gradients.ts";
import { bendAlong, hessian } from "../../../lib/optim/hessian.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { newton } from "../../../lib/optim/newton.ts";
import { newtonConjugate } from "../../../lib/optim/newton_conjugate.ts";
import { seeded } from "../../../lib/random.ts";
import {
  add,
  drawn,
  matmul,
  mean,
  mul,
  softmaxCrossEntropy,
  sub,
  sum,
  tensor,
  transpose,
  useBackend,
} from "../../../lib/tensor.ts";
import { dot } from "../../../lib/vector.ts";
import {
  at,
  bends,
  bowl,
  off,
  type Point,
  point,
  rosenbrock,
  saddle,
} from "./surfaces.ts";

useBackend("reference");

/** A matrix with positive bends, and the unknowns that a test is to find. */
function system(seed: number, n: number) {
  const random = seeded(seed);
  const row = () => Array.from({ length: n }, () => normal(random));
  const factor = Array.from({ length: n + 2 }, row);
  const matrix = Array.from(
    { length: n },
    (_, i) =>
      Array.from(
        { length: n },
        (_, k) => factor.reduce((sum, row) => sum + row[i] * row[k], 0),
      ),
  );
  const wanted = row();
  const times = (x: number[]) => matrix.map((row) => dot(row, x));
  return { matrix, wanted, times };
}

function furthest(a: number[], b: number[]): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
}

Deno.test("Newton is at the bottom of any bowl in one step: ten seeds", () => {
  for (let seed = 0; seed < 10; seed++) {
    const n = 1 + seed;
    const { matrix, wanted } = system(seed, n);
    const a = tensor(matrix);
    const column = tensor(wanted.map((x) => [x]));
    const surface = ({ w }: { w: typeof column }) => {
      const off = sub(w, column);
      return sum(mul(mul(off, matmul(a, off)), 0.5));
    };
    const start = { w: drawn([n, 1], seeded(99)) };
    const { params } = minimise(newton(), surface, start, { steps: 1 });
    assert.ok(furthest(flattened(params), wanted) < 1e-8, `seed ${seed}`);
  }
});

Deno.test("Newton's distance to the bottom is squared in each step, near it", () => {
  const surface = ({ w }: Point) => {
    const square = mul(w, w);
    return sum(add(square, mul(mul(square, w), 0.1)));
  };
  const distances: number[] = [];
  minimise(newton(), surface, point(0.5), {
    steps: 4,
    watch: (params) => void distances.push(off(params)),
  });
  for (let i = 1; i < 4; i++) {
    assert.ok(distances[i] < distances[i - 1] ** 2, `${distances}`);
  }
});

Deno.test("Newton goes to a saddle; Newton–CG goes round it", () => {
  for (const y of [1e-3, -0.1, 0.3]) {
    const start = point(1, y);
    const lost = minimise(newton(), saddle, start, { steps: 20 }).params;
    assert.ok(off(lost) < 1e-9);
    const found = minimise(newtonConjugate(), saddle, start, { steps: 20 });
    assert.ok(off(found.params, [0, Math.sign(y)]) < 1e-6, `from ${y}`);
  }
});

Deno.test("Newton–CG stays where nothing leads down: at the top of a saddle, at the bottom", () => {
  for (const start of [point(0, 0), point(0, 1)]) {
    const { params } = minimise(newtonConjugate(), saddle, start, { steps: 3 });
    assert.deepEqual(at(params), at(start));
  }
});

Deno.test("Newton–CG follows a hill down, where every bend is down", () => {
  const hill = ({ w }: Point) => sum(mul(mul(w, w), -1));
  const { losses } = minimise(newtonConjugate(), hill, point(1, 2), {
    steps: 5,
  });
  losses.slice(1).forEach((loss, i) => assert.ok(loss < losses[i]));
});

Deno.test("Newton–CG comes along a slope without bends", () => {
  const slope = ({ w }: Point) => sum(w);
  const { losses } = minimise(newtonConjugate(), slope, point(1, 2), {
    steps: 3,
  });
  assert.deepEqual(losses, [3, 1, -1]);
});

Deno.test("Newton–CG never goes up, and finds Rosenbrock's bottom in fewer than 40 steps", () => {
  const { params, losses } = minimise(
    newtonConjugate(),
    rosenbrock,
    point(-1.2, 1),
    { steps: 40 },
  );
  losses.slice(1).forEach((loss, i) => assert.ok(loss <= losses[i]));
  assert.ok(off(params, 1) < 1e-8);
});

Deno.test("Newton–CG does not mind a condition of 1e6", () => {
  const surface = bowl(...bends(1e6, 8));
  const start = point(1, 1, 1, 1, 1, 1, 1, 1);
  const { params } = minimise(newtonConjugate(), surface, start, { steps: 15 });
  assert.ok(off(params) < 1e-6, `${off(params)}`);
});

Deno.test("damping shortens a step: at λ it is g/(bend + λ)", () => {
  for (const make of [newton, newtonConjugate]) {
    const { params } = minimise(make({ damping: 3 }), bowl(1, 1), point(4, 8), {
      steps: 1,
    });
    assert.ok(off(params, [3, 6]) < 1e-9);
  }
});

Deno.test("conjugate gradient solves n equations in n products at most: ten seeds", () => {
  for (let seed = 0; seed < 10; seed++) {
    const n = 1 + seed;
    const { times, wanted } = system(seed, n);
    const found = conjugateGradient(times, times(wanted));
    assert.ok(found.steps <= n);
    assert.ok(!found.bentDown);
    assert.ok(furthest(found.x, wanted) < 1e-6, `seed ${seed}`);
  }
});

Deno.test("conjugate gradient takes as many products as there are different bends", () => {
  const lambda = [2, 2, 2, 7, 7, 2, 7, 2];
  const times = (x: number[]) => x.map((value, i) => lambda[i] * value);
  const b = [1, 2, 3, 4, 5, 6, 7, 8];
  const { x, steps } = conjugateGradient(times, b);
  assert.equal(steps, 2);
  assert.ok(furthest(x, b.map((value, i) => value / lambda[i])) < 1e-12);
});

Deno.test("conjugate gradient asks nothing for b = 0, and stops at a bend down", () => {
  const up = (x: number[]) => x;
  assert.deepEqual(conjugateGradient(up, [0, 0]), {
    x: [0, 0],
    steps: 0,
    bentDown: false,
  });
  const down = (x: number[]) => x.map((value) => -2 * value);
  assert.deepEqual(conjugateGradient(down, [4, 2]), {
    x: [2, 1],
    steps: 1,
    bentDown: true,
  });
});

Deno.test("hvp is the finite difference of gradients to 1e-5, on a net: five seeds", () => {
  for (let seed = 0; seed < 5; seed++) {
    const random = seeded(seed);
    const params = initMlp([3, 5, 4, 3], random);
    const x = drawn([7, 3], () => normal(random));
    const y = tensor([0, 1, 2, 0, 1, 2, 1], "int32");
    const loss = (now: typeof params) =>
      mean(softmaxCrossEntropy(mlpForward(now, x, "tanh"), y));
    const w = flattened(params);
    const way = w.map(() => normal(random));
    const slopeAt = (far: number) => {
      const there = w.map((value, i) => value + far * way[i]);
      return flattened(gradients(loss, unflattened(params, there))[1]);
    };
    const h = 1e-5;
    const [ahead, behind] = [slopeAt(h), slopeAt(-h)];
    const expected = ahead.map((value, i) => (value - behind[i]) / (2 * h));
    const bend = bendAlong(loss(params), params, way);
    assert.ok(furthest(bend, expected) < 1e-5, `seed ${seed}`);
    if (seed > 0) continue;
    const whole = hessian(loss(params), params);
    const product = whole.map((row) => dot(row, way));
    assert.ok(furthest(product, expected) < 1e-5);
    const turned = transpose(tensor(whole));
    assert.ok(furthest(flattened(turned), flattened(tensor(whole))) < 1e-10);
  }
});

Deno.test("Newton–CG teaches a net XOR in 30 steps, in 32 bits", () => {
  try {
    useBackend("wasm");
    const random = seeded(0);
    const params = initMlp([2, 8, 1], random);
    const x = tensor([[0, 0], [0, 1], [1, 0], [1, 1]]);
    const y = tensor([[0], [1], [1], [0]]);
    const loss = (now: typeof params) => {
      const off = sub(mlpForward(now, x, "tanh"), y);
      return mean(mul(off, off));
    };
    const { losses } = minimise(newtonConjugate(), loss, params, { steps: 30 });
    assert.ok(losses[29] < 1e-6, `${losses[29]}`);
  } finally {
    useBackend("reference");
  }
});
