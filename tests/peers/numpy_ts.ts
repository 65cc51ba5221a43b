/**
 * The peer `numpy-ts`. Operands that are to be transposed are contiguous copies, made beforehand. It has no gradients.
 *
 * @module
 */
import * as np from "numpy-ts";
import { CHAIN, type Input } from "../bench/engine/tasks.ts";
import { serve, type Work } from "../bench/engine/worker.ts";

type Arrays = Record<string, np.NDArray>;

/** What one run gives: its own view of the numbers. */
function read(work: () => unknown): Work["run"] {
  return () => (work() as np.NDArray).data as Float32Array;
}

function workOf(
  task: string,
  { a, b, x, y, z }: Arrays,
): Work | undefined {
  switch (task) {
    case "peak":
    case "mlp":
    case "smallop-grad":
      return undefined;
    case "matmul-512-nt": {
      const turned = np.ascontiguousarray(b.T);
      return { run: read(() => np.matmul(a, turned)) };
    }
    case "matmul-512-tn": {
      const turned = np.ascontiguousarray(a.T);
      return { run: read(() => np.matmul(turned, b)) };
    }
    case "elementwise":
      return { run: read(() => np.tanh(np.add(np.multiply(x, y), z))) };
    case "softmax":
      return { run: read(() => softmax(x)) };
    case "sum-axis0":
      return { run: read(() => np.sum(x, 0)) };
    case "sum-axis1":
      return { run: read(() => np.sum(x, 1)) };
    case "smallop":
      return { run: read(() => chain(a, b)) };
  }
  return { run: read(() => np.matmul(a, b)) };
}

function softmax(x: np.NDArray): np.NDArray {
  const largest = np.max(x, 1, true) as np.NDArray;
  const raised = np.exp(np.subtract(x, largest));
  return np.divide(raised, np.sum(raised, 1, true) as np.NDArray);
}

function chain(a: np.NDArray, b: np.NDArray): np.NDArray {
  let last = a;
  for (let step = 0; step < CHAIN; step++) last = np.add(last, b);
  return last;
}

function prepare(
  task: string,
  inputs: Record<string, Input>,
): Work | undefined {
  return workOf(
    task,
    Object.fromEntries(
      Object.entries(inputs).map(([name, { values, shape }]) => [
        name,
        np.array(values, "float32").reshape(...shape),
      ]),
    ),
  );
}

if (import.meta.main) await serve(() => Promise.resolve(prepare));
