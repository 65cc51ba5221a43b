/**
 * The peer `naive-ts`: plain loops over typed arrays, as one writes them first.
 *
 * @module
 */
import type { Input } from "./tasks.ts";
import { CHAIN } from "./tasks.ts";
import { serve, type Work } from "./worker.ts";

type Inputs = Record<string, Input>;

function matmul(
  a: Float32Array,
  b: Float32Array,
  n: number,
  tasks: string,
): Float32Array {
  const out = new Float32Array(n * n);
  const [ai, ak] = tasks.endsWith("-tn") ? [1, n] : [n, 1];
  const [bk, bj] = tasks.endsWith("-nt") ? [1, n] : [n, 1];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) {
        sum += a[i * ai + k * ak] * b[k * bk + j * bj];
      }
      out[i * n + j] = sum;
    }
  }
  return out;
}

function softmax(x: Float32Array, rows: number, n: number): Float32Array {
  const out = new Float32Array(x.length);
  for (let row = 0; row < rows; row++) {
    let [largest, sum] = [-Infinity, 0];
    for (let i = row * n; i < (row + 1) * n; i++) {
      largest = Math.max(largest, x[i]);
    }
    for (let i = row * n; i < (row + 1) * n; i++) {
      sum += out[i] = Math.exp(x[i] - largest);
    }
    for (let i = row * n; i < (row + 1) * n; i++) out[i] /= sum;
  }
  return out;
}

function sums(x: Float32Array, n: number, axis: number): Float32Array {
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) out[axis === 0 ? j : i] += x[i * n + j];
  }
  return out;
}

function chain(a: Float32Array, b: Float32Array): Float32Array {
  let last = a;
  for (let step = 0; step < CHAIN; step++) {
    const next = new Float32Array(last.length);
    for (let i = 0; i < last.length; i++) next[i] = last[i] + b[i];
    last = next;
  }
  return last;
}

function prepare(task: string, inputs: Inputs): Work | undefined {
  const { a, b, x, y, z } = Object.fromEntries(
    Object.entries(inputs).map(([name, { values }]) => [name, values]),
  );
  switch (task) {
    case "elementwise":
      return { run: () => x.map((value, i) => Math.tanh(value * y[i] + z[i])) };
    case "softmax":
      return { run: () => softmax(x, 1024, 1024) };
    case "sum-axis0":
      return { run: () => sums(x, 1024, 0) };
    case "sum-axis1":
      return { run: () => sums(x, 1024, 1) };
    case "smallop":
      return { run: () => chain(a, b) };
    case "peak":
    case "mlp":
    case "smallop-grad":
      return undefined;
  }
  const [n] = inputs.a.shape;
  return { run: () => matmul(a, b, n, task) };
}

if (import.meta.main) await serve(() => Promise.resolve(prepare));
