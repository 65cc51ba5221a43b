/**
 * What the engine and its peers are set to compute, on the same numbers. `make_expected.py` has the same formulas.
 *
 * @module
 */

/** What a task is, for reports. */
export interface Task {
  readonly name: string;
  /** Floating-point operations of one run; null where counting them says little. */
  readonly flops: number | null;
  /** Who can do it, where few can. */
  readonly only?: RegExp;
}

const MATRICES: readonly [name: string, n: number][] = [
  ["matmul-64", 64],
  ["matmul-256", 256],
  ["matmul-512", 512],
  ["matmul-1024", 1024],
  ["matmul-512-nt", 512],
  ["matmul-512-tn", 512],
];

/** The layers of `mlp`, and its rows. */
export const MLP = { sizes: [784, 256, 128, 10], batch: 64, rate: 1 / 8 };

/** The sizes of `lstm`. */
export const LSTM = { inputs: 256, hidden: 256, batch: 32, steps: 32 };

/**
 * The sizes of `charlm`, and how its step is taken: by Adam with the usual
 * shares, after `before` steps that left means of 0 and mean squares of
 * `square`. A rate so high shows every error of a gradient.
 */
export const CHARLM = {
  vocabulary: 65,
  embedding: 64,
  hidden: 256,
  batch: 32,
  steps: 64,
  rate: 1,
  before: 9,
  square: 1e-4,
};

/** The weights of `charlm`, in the order in which they are checked. */
export const CHARLM_WEIGHTS = ["e", "w", "u", "b", "v", "a"] as const;

/** How many adds `smallop` chains. */
export const CHAIN = 1000;

/** Who can do sequences, in less than seconds. */
const SEQUENCES = /^(descent|jax-js|tfjs-w|torch)/;

/** Every task, in the order of the report. */
export const TASKS: readonly Task[] = [
  { name: "peak", flops: 1e8 },
  ...MATRICES.map(([name, n]) => ({ name, flops: 2 * n ** 3 })),
  { name: "mlp", flops: mlpFlops() },
  { name: "lstm", flops: lstmFlops(), only: SEQUENCES },
  { name: "charlm", flops: charlmFlops(), only: SEQUENCES },
  { name: "digits", flops: null, only: /^(descent|sklearn)/ },
  { name: "elementwise", flops: null },
  { name: "softmax", flops: null },
  { name: "sum-axis0", flops: null },
  { name: "sum-axis1", flops: null },
  { name: "smallop", flops: null },
  { name: "smallop-grad", flops: null },
  { name: "scalar-read", flops: null, only: /^(descent|jax-js|tfjs)-/ },
  { name: "startup", flops: null },
];

/** Each product forward, and backward by the weights; by the input but for the first layer. */
function mlpFlops(): number {
  const { sizes, batch } = MLP;
  const products = sizes.slice(1).map((n, i) => 2 * batch * sizes[i] * n);
  const all = products.reduce((sum, flops) => sum + flops, 0);
  return 3 * all - products[0];
}

/** Every product once forward, and twice backward. */
function lstmFlops(): number {
  const { inputs, hidden, batch, steps } = LSTM;
  return 3 * 2 * batch * steps * (inputs + hidden) * 4 * hidden;
}

function charlmFlops(): number {
  const { vocabulary, embedding, hidden, batch, steps } = CHARLM;
  const one = (embedding + hidden) * 4 * hidden + hidden * vocabulary;
  return 3 * 2 * batch * steps * one;
}

/** What a task computes with: a matrix for each letter, in row-major order. */
export interface Input {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Gives the inputs of a task. */
export function inputsOf(task: string): Record<string, Input> {
  const n = MATRICES.find(([name]) => name === task)?.[1];
  if (n !== undefined || task === "startup") {
    return { a: input(1, [n ?? 64, n ?? 64]), b: input(2, [n ?? 64, n ?? 64]) };
  }
  switch (task) {
    case "mlp":
      return mlpInputs();
    case "lstm":
      return lstmInputs();
    case "charlm":
      return charlmInputs();
    case "elementwise":
      return {
        x: input(1, [1_000_000]),
        y: input(2, [1_000_000]),
        z: input(3, [1_000_000]),
      };
    case "softmax":
      return { x: input(1, [1024, 1024], 4) };
    case "sum-axis0":
    case "sum-axis1":
      return { x: input(1, [1024, 1024]) };
    case "smallop":
    case "smallop-grad":
    case "scalar-read":
      return { a: input(1, [16]), b: input(2, [16]) };
    case "digits":
    case "peak":
      return {};
  }
  throw new RangeError(`there is no task ${task}`);
}

function mlpInputs(): Record<string, Input> {
  const { sizes: [n0, n1, n2, n3], batch } = MLP;
  return {
    x: input(1, [batch, n0]),
    w1: input(2, [n0, n1], 1 / 16),
    b1: input(3, [n1], 1 / 16),
    w2: input(4, [n1, n2], 1 / 8),
    b2: input(5, [n2], 1 / 8),
    w3: input(6, [n2, n3], 1 / 4),
    b3: input(7, [n3], 1 / 4),
  };
}

/** m is what the loss weighs the hidden states with. */
function lstmInputs(): Record<string, Input> {
  const { inputs, hidden, batch, steps } = LSTM;
  return {
    x: input(1, [batch, steps, inputs]),
    w: input(2, [inputs, 4 * hidden], 1 / 16),
    u: input(3, [hidden, 4 * hidden], 1 / 16),
    b: input(4, [4 * hidden], 1 / 16),
    m: input(5, [batch, steps, hidden]),
  };
}

/** The embedding e, the LSTM's w, u and b, the last layer's v and a. */
function charlmInputs(): Record<string, Input> {
  const { vocabulary, embedding, hidden } = CHARLM;
  return {
    e: input(1, [vocabulary, embedding]),
    w: input(2, [embedding, 4 * hidden], 1 / 8),
    u: input(3, [hidden, 4 * hidden], 1 / 16),
    b: input(4, [4 * hidden], 1 / 16),
    v: input(5, [hidden, vocabulary], 1 / 8),
    a: input(6, [vocabulary], 1 / 16),
  };
}

/** Gives what `charlm` reads and what comes next, each [batch, steps]. */
export function charlmText(): { read: Int32Array; next: Int32Array } {
  const { vocabulary, batch, steps } = CHARLM;
  const letter = (row: number, step: number) =>
    (mix(row * (steps + 1) + step, 7) >>> 8) % vocabulary;
  const from = (first: number) =>
    Int32Array.from(
      { length: batch * steps },
      (_, i) => letter(Math.floor(i / steps), i % steps + first),
    );
  return { read: from(0), next: from(1) };
}

/** Gives the labels of `mlp`: 0 to 9 in turn. */
export function mlpLabels(): Int32Array {
  return Int32Array.from({ length: MLP.batch }, (_, i) => i % 10);
}

function input(seed: number, shape: readonly number[], scale = 1): Input {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = Float32Array.from(
    { length: size },
    (_, i) => scale * ((mix(i, seed) >>> 20) / 2048 - 1),
  );
  return { shape, values };
}

/** Mixes a place and a seed into 32 bits, as splitmix32 does. */
export function mix(i: number, seed: number): number {
  let x = (i + Math.imul(seed, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
