/**
 * What optimisers say to what they cannot use.
 *
 * @module
 */
import assert from "node:assert/strict";
import { NotConnectedError, ShapeError } from "../../../lib/errors.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { annealing } from "../../../lib/optim/annealing.ts";
import { averaged, averageOf } from "../../../lib/optim/averaged.ts";
import { bestOf } from "../../../lib/optim/best.ts";
import { clipNorm } from "../../../lib/optim/clip_norm.ts";
import {
  earlyStopping,
  hasStopped,
} from "../../../lib/optim/early_stopping.ts";
import { evolution } from "../../../lib/optim/evolution.ts";
import { unflattened } from "../../../lib/optim/flat.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { gradients } from "../../../lib/optim/gradients.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import { newton } from "../../../lib/optim/newton.ts";
import { newtonConjugate } from "../../../lib/optim/newton_conjugate.ts";
import { randomRestarts } from "../../../lib/optim/restarts.ts";
import { rmsProp } from "../../../lib/optim/rms_prop.ts";
import {
  cosine,
  linearDecay,
  stepDecay,
  warmUp,
} from "../../../lib/optim/schedules.ts";
import {
  mul,
  sum,
  type Tensor,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";
import { all } from "./all.ts";
import { bowl, type Point, point } from "./surfaces.ts";

useBackend("reference");

const info = { step: 0, random: Math.random };
const rate = 0.1;

Deno.test("a rate that is negative or none is refused at once, a schedule's in its step", () => {
  const makers = {
    "gradient descent": gradientDescent,
    momentum,
    RMSProp: rmsProp,
    Adam: adam,
    evolution: ({ rate }: { rate: number | (() => number) }) =>
      evolution({ population: 2, spread: 1, rate }),
  };
  for (const [name, make] of Object.entries(makers)) {
    for (const wrong of [NaN, -0.1, Infinity]) {
      const message = (what: string) =>
        new RangeError(
          `${name}: ${what} is ${wrong}; expected a number from 0 up`,
        );
      assert.throws(() => make({ rate: wrong }), message("the rate"));
      const late = make({ rate: () => wrong });
      assert.throws(
        () => minimise(late, bowl(1), point(1), { steps: 1 }),
        message("the rate of step 0"),
      );
    }
    minimise(make({ rate: 0 }), bowl(1), point(1), { steps: 1 });
  }
});

Deno.test("settings that no optimiser can use are told by name", () => {
  const descent = gradientDescent({ rate });
  const draw = () => point(0);
  const check = bowl(1);
  const wrong: Record<string, () => unknown> = {
    "momentum: the momentum is 1": () => momentum({ rate, momentum: 1 }),
    "Nesterov: the momentum is -0.1": () =>
      momentum({ rate, momentum: -0.1, nesterov: true }),
    "momentum: clip is 0": () => momentum({ rate, clip: 0 }),
    "RMSProp: the decay is NaN": () => rmsProp({ rate, decay: NaN }),
    "RMSProp: epsilon is 0": () => rmsProp({ rate, epsilon: 0 }),
    "Adam: beta1 is 1": () => adam({ rate, beta1: 1 }),
    "Adam: beta2 is 1.5": () => adam({ rate, beta2: 1.5 }),
    "Adam: epsilon is -1": () => adam({ rate, epsilon: -1 }),
    "AdamW: the decay is -1": () => adam({ rate, decay: -1 }),
    "Newton: the damping is -1": () => newton({ damping: -1 }),
    "Newton–CG: most is 0": () => newtonConjugate({ most: 0 }),
    "annealing: hot is -1": () =>
      annealing({ hot: -1, cooling: 0.9, spread: 1 }),
    "annealing: cooling is 1": () =>
      annealing({ hot: 1, cooling: 1, spread: 1 }),
    "annealing: the spread is 0": () =>
      annealing({ hot: 1, cooling: 0.9, spread: 0 }),
    "evolution: half of the population is 1.5": () =>
      evolution({ population: 3, spread: 1, rate }),
    "gradient descent with restarts: every is 0": () =>
      randomRestarts(descent, { every: 0, draw }),
    "gradient descent with early stopping: the patience is 0": () =>
      earlyStopping(descent, { check, patience: 0 }),
    "gradient descent, averaged: the decay is 1": () =>
      averaged(descent, { decay: 1 }),
    "clipNorm: the limit is NaN": () => clipNorm(point(1), NaN),
    "stepDecay: every is 0": () => stepDecay(1, { every: 0, factor: 1 }),
    "linearDecay: steps is 0": () => linearDecay(1, 0),
    "cosine: the last rate is -1": () => cosine(1, 5, -1),
    "warmUp: steps is 1.5": () => warmUp(1.5, 1),
    "minimise: steps is -1": () =>
      minimise(descent, check, point(1), { steps: -1 }),
    "unflattened: 3 numbers; expected 2": () =>
      unflattened(point(1, 2), [1, 2, 3]),
    "unflattened: 1 numbers are too few": () => unflattened(point(1, 2), [1]),
  };
  for (const [message, make] of Object.entries(wrong)) {
    assert.throws(make, (error) => {
      assert.ok(error instanceof RangeError, `${error}`);
      assert.ok(error.message.startsWith(message), error.message);
      return true;
    });
  }
});

Deno.test("no parameters at all are refused by every optimiser", () => {
  const level = () => tensor(1);
  assert.throws(() => gradients(level, {}), {
    name: "RangeError",
    message: "gradients: no parameters; expected a tensor or more",
  });
  for (const optimiser of all()) {
    assert.throws(
      () => minimise(optimiser, level, {}, { steps: 1 }),
      { name: "RangeError", message: /no parameters/ },
      optimiser.name,
    );
  }
});

Deno.test("a parameter without a part in the loss is told by its name", () => {
  const params = { layer1: { w: tensor([1, 2]) }, layer2: { w: tensor([3]) } };
  const loss = ({ layer1 }: typeof params) => sum(layer1.w);
  assert.throws(() => gradients(loss, params), (error) => {
    assert.ok(error instanceof NotConnectedError);
    assert.match(error.message, /^gradients of layer2\.w: grad: no gradient/);
    return true;
  });
  for (const make of [adam, momentum]) {
    assert.throws(
      () => minimise(make({ rate }), loss, params, { steps: 1 }),
      NotConnectedError,
    );
  }
  const whole = params.layer1.w;
  assert.throws(
    () => gradients(() => tensor(1), whole),
    /^NotConnectedError: gradients of the parameter/,
  );
});

Deno.test("a loss that is not one number is refused", () => {
  const loss = ({ w }: Point) => mul(w, 2);
  for (const optimiser of [adam({ rate }), newton(), newtonConjugate()]) {
    assert.throws(
      () => minimise(optimiser, loss, point(1, 2), { steps: 1 }),
      ShapeError,
    );
  }
});

Deno.test("a memory of another optimiser, or of other parameters, is told", () => {
  const loss = bowl(1);
  const begun = (memory: Record<string, Tensor>) => ({
    params: point(1),
    memory,
  });
  assert.throws(
    () => adam({ rate }).step(begun({}), loss, info),
    new TypeError(
      "Adam: the memory has no mean; begin with beginning(optimiser, params)",
    ),
  );
  const other = { velocity: { v: tensor(1) } };
  assert.throws(
    () =>
      momentum({ rate }).step({ params: point(1), memory: other }, loss, info),
    {
      name: "TypeError",
      message: /^momentum: the memory has no velocity of w;/,
    },
  );
  const plain = begun({});
  assert.throws(() => bestOf(plain), /bestOf: the memory has no best/);
  assert.throws(() => averageOf(plain), /averageOf: the memory has no mean/);
  assert.throws(() => hasStopped(plain), /hasStopped: the memory has no waits/);
});

Deno.test("Newton on a plateau asks for damping", () => {
  const flat = ({ w }: Point) => sum(w);
  assert.throws(
    () => minimise(newton(), flat, point(1, 2), { steps: 1 }),
    {
      name: "RangeError",
      message: "Newton: in step 0 H + 0I has no inverse; expected damping, " +
        "or more of it",
    },
  );
});

Deno.test("restarts refuse what is drawn in another form", () => {
  const run = (drawn: Record<string, Tensor>) =>
    minimise(
      randomRestarts(gradientDescent({ rate }), {
        every: 1,
        draw: () => drawn,
      }),
      bowl(1),
      point(1),
      { steps: 2 },
    );
  const name = "gradient descent with restarts";
  assert.throws(
    () => run({ v: tensor([1]) }),
    new ShapeError(`${name}: w was drawn as missing; expected [1]`),
  );
  assert.throws(
    () => run({ w: tensor([1, 2]) }),
    new ShapeError(`${name}: w was drawn as [2]; expected [1]`),
  );
  assert.throws(
    () => run({ w: tensor([1]), v: tensor([1]) }),
    new ShapeError(`${name}: v was drawn, and is no parameter`),
  );
});

Deno.test("early stopping refuses to compare what is no number", () => {
  const optimiser = earlyStopping(gradientDescent({ rate }), {
    check: () => tensor(NaN),
    patience: 1,
  });
  assert.throws(
    () => minimise(optimiser, bowl(1), point(1), { steps: 1 }),
    {
      name: "NotANumberError",
      message: /^gradient descent with early stopping: the watched loss is NaN/,
    },
  );
});

Deno.test("clipNorm gives short gradients back as they are, and long ones of the limit's length", () => {
  const short = { a: tensor([3]), b: tensor(4) };
  assert.equal(clipNorm(short, 5), short);
  const long = clipNorm(short, 1);
  assert.deepEqual([toArray(long.a), toArray(long.b)], [
    [0.6000000000000001],
    0.8,
  ]);
  const none = point(0, 0);
  assert.equal(clipNorm(none, 1e-9), none);
});
