/**
 * What tfjs is set with sequences. Its `basicLSTMCell` multiplies the inputs step by step; here what comes of all inputs is
 * one product, and the rest of the cell is as there.
 *
 * @module
 */
import * as tf from "@tensorflow/tfjs";
import { CHARLM, CHARLM_WEIGHTS, charlmText } from "../bench/engine/tasks.ts";
import type { Work } from "../bench/engine/worker.ts";

type Tensors = Record<string, tf.Tensor>;

/** The hidden states [batch · steps, hidden]. */
function states(
  x: tf.Tensor,
  w: tf.Tensor,
  u: tf.Tensor,
  b: tf.Tensor,
): tf.Tensor2D {
  const [batch, steps, inputs] = x.shape;
  const [size] = u.shape;
  const rows = tf.reshape(x, [batch! * steps!, inputs!]);
  const z = tf.reshape(tf.add(tf.matMul(rows, w), b), [
    batch!,
    steps!,
    4 * size!,
  ]);
  let h = tf.zeros([batch!, size!]);
  let c = tf.zeros([batch!, size!]);
  const all: tf.Tensor[] = [];
  for (const each of tf.unstack(z, 1)) {
    const parts = tf.split(tf.add(each, tf.matMul(h, u)), 4, 1);
    const [input, forget, output] = parts.map((part) => tf.sigmoid(part));
    c = tf.add(tf.mul(forget, c), tf.mul(input, tf.tanh(parts[3])));
    h = tf.mul(output, tf.tanh(c));
    all.push(h);
  }
  return tf.reshape(tf.stack(all, 1), [batch! * steps!, size!]);
}

/** Rows of a table; WebAssembly has no kernel for their gradient. */
function rowsOf(table: tf.Tensor, at: tf.Tensor1D): tf.Tensor {
  if (tf.getBackend() !== "wasm") return tf.gather(table, at);
  return tf.matMul(tf.cast(tf.oneHot(at, table.shape[0]), "float32"), table);
}

/** Runs what gives a loss and further tensors, of which only the loss is read. */
function lossRead(compute: () => tf.Tensor[]): Work {
  let loss = NaN;
  let others: tf.Tensor[] = [];
  return {
    run() {
      tf.dispose(others);
      const [value, ...rest] = tf.tidy(compute);
      others = rest;
      if (tf.getBackend() === "webgpu") {
        return value.data().then((values) => {
          value.dispose();
          return [loss = values[0]];
        });
      }
      loss = value.dataSync()[0];
      value.dispose();
      return [loss];
    },
    async result() {
      const parts = await Promise.all(others.map((each) => each.data()));
      return [loss, ...parts.flatMap((values) => [...values])];
    },
    end: () => tf.dispose(others),
  };
}

/** Forward and backward. */
export function lstm({ x, w, u, b, m }: Tensors): Work {
  const weighs = tf.reshape(m, [-1, u.shape[0]]);
  const withSlopes = tf.valueAndGrads((x, w, u, b) =>
    tf.sum(tf.mul(states(x, w, u, b), weighs))
  );
  return lossRead(() => {
    const { value, grads } = withSlopes([x, w, u, b]);
    return [value, ...grads];
  });
}

/** A step of training by Adam, always from the same weights and memory. */
export function charlm(weights: Tensors): Work {
  const { vocabulary, batch, steps, rate, before, square } = CHARLM;
  const text = charlmText();
  const read = tf.tensor1d(text.read, "int32");
  const chosen = tf.oneHot(tf.tensor1d(text.next, "int32"), vocabulary);
  const t = before + 1;
  const withSlopes = tf.valueAndGrads((e, w, u, b, v, a) => {
    const x = tf.reshape(rowsOf(e, read), [batch, steps, -1]);
    const logits = tf.add(tf.matMul(states(x, w, u, b), v), a);
    return tf.losses.softmaxCrossEntropy(chosen, logits);
  });
  const all = CHARLM_WEIGHTS.map((name) => weights[name]);
  const means = all.map(({ shape }) => tf.fill(shape, 0));
  const squares = all.map(({ shape }) => tf.fill(shape, square));
  return lossRead(() => {
    const { value, grads } = withSlopes(all);
    const next = all.map((old, i) => {
      const g = grads[i];
      const mean = tf.add(tf.mul(means[i], 0.9), tf.mul(g, 0.1));
      const two = tf.add(
        tf.mul(squares[i], 0.999),
        tf.mul(tf.mul(g, g), 0.001),
      );
      const root = tf.add(tf.sqrt(tf.div(two, 1 - 0.999 ** t)), 1e-8);
      const way = tf.div(tf.div(mean, 1 - 0.9 ** t), root);
      return tf.sub(old, tf.mul(way, rate));
    });
    return [value, ...next];
  });
}
