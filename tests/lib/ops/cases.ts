/**
 * Every op, and what to try it on.
 *
 * @module
 */
import type { OpName } from "../../../lib/ops/op_table.ts";
import { seeded } from "../../../lib/random.ts";
import * as ops from "../../../lib/tensor.ts";
import type { Tensor } from "../../../lib/tensor.ts";
import { type Domain, type Draw, size, type Trial } from "./draw.ts";

/** How an op is tried. */
export interface Case {
  /** What it is tried on; undefined if the draw came to nothing. */
  readonly draw: (draw: Draw) => Trial | undefined;
  /** How large the terms are together that each result is added up from; as large as the result, if left out. */
  readonly terms?: (trial: Trial, inputs: Tensor[]) => Tensor;
  /** Whether no gradient goes through it. */
  readonly flat?: boolean;
}

const { abs, add } = ops;

function unary(op: (x: Tensor) => Tensor, domain: Domain = "any"): Case {
  return {
    draw: (d) => d.trial([d.input(d.shape(), domain)], ([x]) => op(x)),
  };
}

function binary(
  op: (a: Tensor, b: Tensor) => Tensor,
  domain: Domain = "any",
): Case {
  return {
    draw: (d) => {
      const inputs = d.pair().map((shape) => d.input(shape, domain));
      return d.trial(inputs, ([a, b]) => op(a, b));
    },
  };
}

const bothTerms: Case["terms"] = (_, [a, b]) => add(abs(a), abs(b));
const ofMagnitudes: Case["terms"] = (trial, inputs) =>
  trial.apply(inputs.map((x) => x.dtype === "int32" ? x : abs(x)));
const andOne: Case["terms"] = (trial, inputs) =>
  add(abs(trial.apply(inputs)), 3);

function overAxes(
  op: (x: Tensor, axes?: number[], keepDims?: boolean) => Tensor,
  domain: Domain = "any",
  ofNothing = true,
): Case {
  return {
    draw: (d) => {
      const shape = d.shape();
      const axes = d.axes(shape);
      const keep = d.random() < 0.5;
      const gone = axes?.map((axis) => shape.at(axis)!) ?? shape;
      if (!ofNothing && size(gone) === 0) return undefined;
      const input = d.input(shape, domain);
      return d.trial([input], ([x]) => op(x, axes, keep), { axes, keep });
    },
    terms: ofMagnitudes,
  };
}

function alongAxis(op: (x: Tensor, axis: number) => Tensor): Case {
  return {
    draw: (d) => {
      if (d.rank === 0) return undefined;
      const shape = d.shape();
      const axis = d.axis(shape);
      return d.trial([d.input(shape)], ([x]) => op(x, axis), { axis });
    },
    terms: andOne,
  };
}

const matmul: Case = {
  draw: (d) => {
    const [m, k, n] = [d.length(), d.length(), d.length()];
    const batch = d.shape(Math.max(0, d.rank - 2)).map((x) => Math.min(x, 2));
    const narrow = () => d.narrower(batch);
    const [one, other] = d.pick([
      () => [batch, batch],
      () => [batch, narrow()],
      () => [narrow(), batch],
      () => [narrow(), narrow()],
    ])();
    const inputs = [d.input([...one, m, k]), d.input([...other, k, n])];
    return d.trial(inputs, ([a, b]) => ops.matmul(a, b));
  },
  terms: ofMagnitudes,
};

const linear: Case = {
  draw: (d) => {
    if (d.rank < 2) return undefined;
    const x = d.shape();
    const [k, n] = [x[x.length - 1], d.length()];
    const activation = d.pick(["none", "relu", "tanh", "sigmoid"] as const);
    return d.trial(
      [d.input(x), d.input([k, n]), d.input([n])],
      ([x, w, b]) => ops.linear(x, w, b, activation),
      { activation },
      ([x, w, b]) =>
        activation !== "relu" ||
        ops.values(ops.linear(x, w, b)).every((z) => Math.abs(z) > 0.01),
    );
  },
  terms: (_, [x, w, b]) => add(ops.matmul(abs(x), abs(w)), abs(b)),
};

const gather: Case = {
  draw: (d) => {
    const n = d.int(1, 4);
    const row = d.shape(Math.max(0, d.rank - 2)).map((x) => Math.min(x, 2));
    const inputs = [
      d.input([n, ...row]),
      d.indices(d.shape(d.int(0, 2)), n),
    ];
    return d.trial(inputs, ([table, at]) => ops.gather(table, at));
  },
};

const scatterAdd: Case = {
  draw: (d) => {
    const n = d.int(1, 4);
    const row = d.shape(Math.max(0, d.rank - 2)).map((x) => Math.min(x, 2));
    const shape = d.shape(d.int(0, 2));
    const inputs = [d.indices(shape, n), d.input([...shape, ...row])];
    return d.trial(inputs, ([at, x]) => ops.scatterAdd(at, x, n), { n });
  },
  terms: ofMagnitudes,
};

const softmaxCrossEntropy: Case = {
  draw: (d) => {
    const n = d.int(1, 4);
    const shape = d.shape(Math.min(d.rank, 3));
    const inputs = [d.input([...shape, n]), d.indices(shape, n)];
    return d.trial(inputs, ([x, y]) => ops.softmaxCrossEntropy(x, y));
  },
  terms: andOne,
};

const where: Case = {
  draw: (d) => {
    const [a, b] = d.pair();
    const wide = a.length > b.length ? a : b;
    const inputs = [
      d.input(d.narrower(wide), "truth"),
      d.input(a),
      d.input(b),
    ];
    return d.trial(inputs, ([c, a, b]) => ops.where(c, a, b));
  },
};

const lstmSequence: Case = {
  draw: (d) => {
    const [n, steps, k, size] = [d.length(), d.length(), d.length(), d.length()]
      .map((x, i) => Math.min(x, [7, 4, 7, 7][i]));
    const inputs = [
      d.input([n, steps, k]),
      d.input([n, size]),
      d.input([n, size]),
      d.input([k, 4 * size]),
      d.input([size, 4 * size]),
      d.input([4 * size]),
      ...d.pick([[], [d.input([n, steps], "truth")]]),
    ];
    return d.trial(
      inputs,
      ([x, h, c, w, u, b, there]) => ops.lstmSequence(x, h, c, w, u, b, there),
    );
  },
  terms: (trial, inputs) =>
    add(abs(trial.apply(inputs)), 1 + inputs[0].shape[1]),
};

const slice: Case = {
  draw: (d) => {
    const shape = d.shape();
    const ranges = shape.slice(0, d.int(0, shape.length)).map((length) => {
      const start = d.int(0, length);
      const stop = d.int(start, length);
      return d.pick<ops.Range>([
        [],
        [start],
        [start, stop],
        [start < length ? start - length : start, stop],
        [start, stop > 0 && stop < length ? stop - length : stop],
      ]);
    });
    return d.trial([d.input(shape)], ([x]) => ops.slice(x, ranges), ranges);
  },
};

const pad: Case = {
  draw: (d) => {
    const shape = d.shape();
    const margins = shape.map(() => [d.int(0, 2), d.int(0, 1)] as const);
    return d.trial([d.input(shape)], ([x]) => ops.pad(x, margins), margins);
  },
};

const concat: Case = {
  draw: (d) => {
    if (d.rank === 0) return undefined;
    const shape = d.shape();
    const axis = d.axis(shape);
    const inputs = Array.from(
      { length: d.int(1, 3) },
      () => d.input(shape.with(axis, d.length())),
    );
    return d.trial(inputs, (parts) => ops.concat(parts, axis), { axis });
  },
};

const reshape: Case = {
  draw: (d) => {
    const shape = d.shape();
    const to = d.pick([
      [size(shape)],
      shape.toReversed(),
      [...shape, 1],
      [1, ...shape],
      size(shape) > 0 ? [-1] : [0, 5],
      [shape[0] ?? 1, size(shape.slice(1))],
    ]);
    return d.trial([d.input(shape)], ([x]) => ops.reshape(x, to), to);
  },
};

const broadcastTo: Case = {
  draw: (d) => {
    const shape = d.shape();
    const input = d.input(d.narrower(shape));
    return d.trial([input], ([x]) => ops.broadcastTo(x, shape), shape);
  },
};

const transpose: Case = {
  draw: (d) => {
    const shape = d.shape();
    const order = shape.map((_, axis) => axis).reverse();
    if (order.length > 1) order.push(...order.splice(0, d.int(0, 2)));
    const told = d.random() < 0.3 ? undefined : order;
    return d.trial([d.input(shape)], ([x]) => ops.transpose(x, told), { told });
  },
};

/** Every op that is recorded; one that is missing here does not compile. */
export const recorded: Record<OpName, Case> = {
  add: { ...binary(ops.add), terms: bothTerms },
  sub: { ...binary(ops.sub), terms: bothTerms },
  addScaled: {
    ...binary((a, b) => ops.addScaled(a, b, -0.75)),
    terms: bothTerms,
  },
  mul: binary(ops.mul),
  div: binary(ops.div, "not zero"),
  maximum: binary(ops.maximum, "distinct"),
  minimum: binary(ops.minimum, "distinct"),
  neg: unary(ops.neg),
  abs: unary(ops.abs, "not zero"),
  exp: unary(ops.exp),
  log: { ...unary(ops.log, "positive"), terms: andOne },
  sqrt: unary(ops.sqrt, "positive"),
  tanh: unary(ops.tanh),
  relu: unary(ops.relu, "not zero"),
  sigmoid: unary(ops.sigmoid),
  softplus: unary(ops.softplus),
  sum: overAxes(ops.sum),
  max: overAxes(ops.max, "distinct", false),
  norm: overAxes(ops.norm, "not zero"),
  reshape,
  broadcastTo,
  transpose,
  matmul,
  linear,
  softmax: alongAxis(ops.softmax),
  logSoftmax: alongAxis(ops.logSoftmax),
  softmaxCrossEntropy,
  where,
  slice,
  pad,
  concat,
  gather,
  scatterAdd,
  lstmSequence,
};

const flat = (one: Case): Case => ({ ...one, flat: true });

/** What is put together from recorded ops, and what has no gradient. */
export const others: Record<string, Case> = {
  mean: overAxes(ops.mean, "any", false),
  clip: unary((x) => ops.clip(x, -0.5555, 0.5555), "distinct"),
  dropout: unary((x) => ops.dropout(x, 0.4, seeded(5))),
  sigmoidCrossEntropy: {
    ...binary(ops.sigmoidCrossEntropy),
    terms: (_, [x, y]) => add(add(abs(x), abs(ops.mul(x, y))), 1),
  },
  "a number on the left": unary((x) => ops.sub(2, x)),
  "a number on the right": unary((x) => ops.div(x, -3)),
  stack: {
    draw: (d) => {
      const shape = d.shape(Math.min(d.rank, 4));
      const axis = d.int(-shape.length - 1, shape.length);
      const inputs = Array.from({ length: d.int(1, 3) }, () => d.input(shape));
      return d.trial(inputs, (parts) => ops.stack(parts, axis), { axis });
    },
  },
  expandDims: {
    draw: (d) => {
      const shape = d.shape(Math.min(d.rank, 4));
      const axis = d.int(-shape.length - 1, shape.length);
      return d.trial([d.input(shape)], ([x]) => ops.expandDims(x, axis), {
        axis,
      });
    },
  },
  squeeze: {
    draw: (d) => {
      const shape = d.shape().map((n) => d.random() < 0.5 ? 1 : n);
      const axes = shape.flatMap((n, axis) => n === 1 ? [axis] : []);
      return d.trial([d.input(shape)], ([x]) => ops.squeeze(x, axes), { axes });
    },
  },
  matrixTranspose: {
    draw: (d) =>
      d.rank < 2
        ? undefined
        : d.trial([d.input(d.shape())], ([x]) => ops.matrixTranspose(x)),
  },
  equal: flat(binary(ops.equal)),
  less: flat(binary(ops.less)),
  lessEqual: flat(binary(ops.lessEqual)),
  sign: flat(unary(ops.sign)),
  toInt: flat(unary(ops.toInt)),
  toFloat: {
    flat: true,
    draw: (d) => d.trial([d.indices(d.shape(), 99)], ([x]) => ops.toFloat(x)),
  },
  oneHot: {
    flat: true,
    draw: (d) =>
      d.trial(
        [d.indices(d.shape(Math.min(d.rank, 3)), 4)],
        ([x]) => ops.oneHot(x, 4),
      ),
  },
  argmax: {
    flat: true,
    draw: (d) => {
      if (d.rank === 0) return undefined;
      const shape = d.shape();
      const axis = d.axis(shape);
      if (shape.at(axis) === 0) return undefined;
      const input = d.input(shape, d.pick(["distinct", "truth"]));
      return d.trial([input], ([x]) => ops.argmax(x, axis), { axis });
    },
  },
};

/** Everything that is tried. */
export const cases: Record<string, Case> = { ...recorded, ...others };
