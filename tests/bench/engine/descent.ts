/**
 * The peers `descent-1` and `descent-2`, our engine with one thread and with two, and `descent-webgpu`.
 *
 * @module
 */
import { grad } from "../../../lib/autograd/grad.ts";
import { backendNames } from "../../../lib/backend/current.ts";
import { useThreads } from "../../../lib/backend/wasm/wasm.ts";
import {
  add,
  addScaled,
  fromValues,
  linear,
  matmul,
  matrixTranspose,
  mean,
  mul,
  scope,
  softmax,
  softmaxCrossEntropy,
  sum,
  tanh,
  type Tensor,
  useBackend,
  values,
} from "../../../lib/tensor.ts";
import { release } from "../../../lib/tensor/scope.ts";
import { digits } from "./digits.ts";
import { charlm, lstm } from "./sequences.ts";
import { CHAIN, type Input, MLP, mlpLabels } from "./tasks.ts";
import { serve, type Work } from "./worker.ts";

/** What one run gives, read before its scope ends. */
function inScope(work: () => Tensor): Work["run"] {
  return () => {
    using _ = scope();
    return values(work());
  };
}

/**
 * Prepares a task.
 *
 * @returns undefined for one that is not the engine's
 */
export function prepare(
  task: string,
  inputs: Record<string, Input>,
): Work | undefined {
  if (task === "peak") return undefined;
  if (task === "digits") return digits();
  const tensors = Object.fromEntries(
    Object.entries(inputs).map(([name, { values, shape }]) => [
      name,
      fromValues(values, shape),
    ]),
  );
  const work = workOf(task, tensors);
  return {
    ...work,
    end() {
      work.end?.();
      for (const tensor of Object.values(tensors)) release(tensor);
    },
  };
}

function workOf(task: string, tensors: Record<string, Tensor>): Work {
  const { a, b, x, y, z } = tensors;
  switch (task) {
    case "matmul-512-nt":
      return { run: inScope(() => matmul(a, matrixTranspose(b))) };
    case "matmul-512-tn":
      return { run: inScope(() => matmul(matrixTranspose(a), b)) };
    case "mlp":
      return mlp(tensors);
    case "lstm":
      return lstm(tensors);
    case "charlm":
      return charlm(tensors);
    case "elementwise":
      return { run: inScope(() => tanh(add(mul(x, y), z))) };
    case "softmax":
      return { run: inScope(() => softmax(x)) };
    case "sum-axis0":
      return { run: inScope(() => sum(x, 0)) };
    case "sum-axis1":
      return { run: inScope(() => sum(x, 1)) };
    case "smallop":
      return { run: inScope(() => chain(a, b)) };
    case "scalar-read":
      return { run: inScope(() => sum(a)) };
    case "smallop-grad":
      return {
        run() {
          using _ = scope();
          const [da, db] = grad(sum(chain(a, b)), [a, b]);
          return [...values(da), ...values(db)];
        },
      };
  }
  return { run: inScope(() => matmul(a, b)) };
}

function chain(a: Tensor, b: Tensor): Tensor {
  let last = a;
  for (let step = 0; step < CHAIN; step++) last = add(last, b);
  return last;
}

/** A step of training, always from the same weights. */
function mlp({ x, w1, b1, w2, b2, w3, b3 }: Record<string, Tensor>): Work {
  const labels = fromValues(mlpLabels(), [MLP.batch], "int32");
  let loss = NaN;
  let stepped: Tensor[] = [];
  return {
    run() {
      stepped.forEach(release);
      using step = scope();
      const weights = [w1, b1, w2, b2, w3, b3];
      const hidden = linear(linear(x, w1, b1, "relu"), w2, b2, "relu");
      const surprise = softmaxCrossEntropy(linear(hidden, w3, b3), labels);
      const average = mean(surprise);
      const slopes = grad(average, weights);
      stepped = weights.map((w, i) =>
        step.keep(addScaled(w, slopes[i], -MLP.rate))
      );
      loss = values(average)[0];
      return [loss];
    },
    result: () => [loss, ...stepped.flatMap((w) => [...values(w)])],
    end: () => [labels, ...stepped].forEach(release),
  };
}

/** Chooses the GPU, or the fast backend with so many threads. */
async function load(what: string): Promise<typeof prepare> {
  if (what === "webgpu") {
    await useBackend(what);
    return prepare;
  }
  const threads = Number(what);
  if (backendNames().includes("wasm")) useBackend("wasm");
  else if (threads > 1) throw "only wasm has threads";
  useThreads(threads);
  return prepare;
}

if (import.meta.main) await serve(() => load(Deno.args[0]));
