/**
 * What jax-js is set with sequences. It has no LSTM and no `scan`, so steps stand one after the other in what `jit` compiles;
 * what comes of all inputs is one product.
 *
 * @module
 */
import { type Array, jit, nn, numpy as np, valueAndGrad } from "@jax-js/jax";
import { CHARLM, CHARLM_WEIGHTS, charlmText } from "../bench/engine/tasks.ts";
import type { Work } from "../bench/engine/worker.ts";

type Arrays = Record<string, Array>;
type Read = (result: Array) => ReturnType<Work["run"]>;

/** The hidden states [batch, steps, hidden]; uses its arrays up. */
function states(x: Array, w: Array, u: Array, b: Array): Array {
  const [batch, steps, inputs] = x.shape;
  const [size] = u.shape;
  const z = np.matmul(x.reshape([batch * steps, inputs]), w).add(b)
    .reshape([batch, steps, 4 * size]);
  let h = np.zeros([batch, size]);
  let c = np.zeros([batch, size]);
  const all: Array[] = [];
  for (let step = 0; step < steps; step++) {
    const sums = z.ref.slice([], step).add(np.matmul(h, u.ref));
    const block = (k: number) => sums.ref.slice([], [k * size, (k + 1) * size]);
    const [input, forget, output] = [0, 1, 2].map((k) => nn.sigmoid(block(k)));
    const candidate = np.tanh(block(3));
    sums.dispose();
    c = forget.mul(c).add(input.mul(candidate));
    h = output.mul(np.tanh(c.ref));
    all.push(h.ref);
  }
  h.dispose();
  c.dispose();
  z.dispose();
  u.dispose();
  return np.stack(all, 1);
}

/** Runs what gives a loss and further arrays, of which only the loss is read. */
function lossRead(
  compute: () => [Array, Arrays],
  read: Read,
  names: readonly string[],
): Work {
  let value: ArrayLike<number> = [];
  let others: Arrays = {};
  const numbers = (array: Array) => read(array.ref) as Promise<Float32Array>;
  return {
    run() {
      for (const array of Object.values(others)) array.dispose();
      const [loss, rest] = compute();
      others = rest;
      const number = read(loss);
      if (!(number instanceof Promise)) return value = number;
      return number.then((loss) => value = loss);
    },
    async result() {
      const parts = await Promise.all(
        names.map((name) => numbers(others[name])),
      );
      return [value[0], ...parts.flatMap((part) => [...part])];
    },
  };
}

function references(arrays: Arrays): Arrays {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [name, array.ref]),
  );
}

/** Forward and backward. */
export function lstm({ m, ...weights }: Arrays, read: Read): Work {
  const loss = ({ x, w, u, b }: Arrays, m: Array) =>
    states(x, w, u, b).mul(m).sum();
  const withSlopes = jit(valueAndGrad(loss));
  const compute = () =>
    withSlopes(references(weights), m.ref) as unknown as [Array, Arrays];
  return lossRead(compute, read, ["x", "w", "u", "b"]);
}

/** A step of training by Adam, always from the same weights and memory. */
export function charlm(weights: Arrays, read: Read): Work {
  const { vocabulary, batch, steps, rate, before, square } = CHARLM;
  const text = charlmText();
  const [from, next] = [text.read, text.next].map((letters) =>
    np.array([...letters], { dtype: np.int32 })
  );
  const count = batch * steps;
  const surprise = (
    { e, w, u, b, v, a }: Arrays,
    from: Array,
    next: Array,
  ) => {
    const [size] = u.shape;
    const x = np.matmul(nn.oneHot(from, vocabulary), e)
      .reshape([batch, steps, -1]);
    const hidden = states(x, w, u, b).reshape([count, size]);
    const logits = np.matmul(hidden, v).add(a);
    const chosen = nn.oneHot(next, vocabulary);
    return nn.logSoftmax(logits, -1).mul(chosen).sum().mul(-1 / count);
  };
  const withSlopes = valueAndGrad(surprise);
  const t = before + 1;
  const step = jit(
    (w: Arrays, means: Arrays, squares: Arrays, from: Array, next: Array) => {
      const [value, slopes] = withSlopes(references(w), from, next) as [
        Array,
        Arrays,
      ];
      const after: Arrays = {};
      const remembered: Arrays = {};
      for (const [name, old] of Object.entries(w)) {
        const slope = slopes[name];
        const mean = means[name].mul(0.9).add(slope.ref.mul(0.1));
        const two = squares[name].mul(0.999)
          .add(slope.ref.mul(slope).mul(0.001));
        remembered[`${name} mean`] = mean.ref;
        remembered[`${name} square`] = two.ref;
        const root = np.sqrt(two.mul(1 / (1 - 0.999 ** t))).add(1e-8);
        const way = mean.mul(rate / (1 - 0.9 ** t)).div(root);
        after[name] = old.sub(way);
      }
      return [value, { ...after, ...remembered }] as [Array, Arrays];
    },
  );
  const filled = (value: number) =>
    Object.fromEntries(
      Object.entries(weights).map(([name, { shape }]) => [
        name,
        np.full([...shape], value),
      ]),
    );
  const [means, squares] = [filled(0), filled(square)];
  const compute = () =>
    step(
      references(weights),
      references(means),
      references(squares),
      from.ref,
      next.ref,
    ) as unknown as [Array, Arrays];
  return lossRead(compute, read, CHARLM_WEIGHTS);
}
