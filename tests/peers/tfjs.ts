/**
 * The peers `tfjs-wasm` (its SIMD build, on one thread), `tfjs-cpu` and `tfjs-webgpu`. Operands that are to be transposed are so
 * beforehand. There is no `tfjs-wasm-2`: the build with threads starts its workers from a Blob through Node's
 * `worker_threads`, which answers ERR_WORKER_PATH in Deno 2.9.
 *
 * @module
 */
import * as tf from "@tensorflow/tfjs";
import { CHAIN, type Input, MLP, mlpLabels } from "../bench/engine/tasks.ts";
import { type Prepare, serve, type Work } from "../bench/engine/worker.ts";
import { charlm, lstm } from "./tfjs_sequences.ts";

type Tensors = Record<string, tf.Tensor>;

/** What one run gives, read before it is tidied away. */
function tidied(work: () => tf.Tensor): Work["run"] {
  return () => {
    const result = tf.tidy(work);
    if (tf.getBackend() !== "webgpu") {
      const values = result.dataSync();
      result.dispose();
      return values;
    }
    // Nothing can be waited for there.
    return result.data().finally(() => result.dispose());
  };
}

function workOf(task: string, tensors: Tensors): Work | undefined {
  const { a, b, x, y, z } = tensors;
  switch (task) {
    case "peak":
      return undefined;
    case "matmul-512-nt": {
      const turned = b.transpose();
      return { run: tidied(() => tf.matMul(a, turned)) };
    }
    case "matmul-512-tn": {
      const turned = a.transpose();
      return { run: tidied(() => tf.matMul(turned, b)) };
    }
    case "mlp":
      return mlp(tensors);
    case "lstm":
      return lstm(tensors);
    case "charlm":
      return charlm(tensors);
    case "elementwise":
      return { run: tidied(() => tf.tanh(tf.add(tf.mul(x, y), z))) };
    case "softmax":
      return { run: tidied(() => tf.softmax(x)) };
    case "sum-axis0":
      return { run: tidied(() => tf.sum(x, 0)) };
    case "sum-axis1":
      return { run: tidied(() => tf.sum(x, 1)) };
    case "scalar-read":
      return { run: tidied(() => tf.sum(a)) };
    case "smallop":
      return { run: tidied(() => chain(a, b)) };
    case "smallop-grad": {
      const slopes = tf.grads((a, b) => tf.sum(chain(a, b)));
      return {
        run: tidied(() => tf.concat(slopes([a, b]) as tf.Tensor1D[])),
      };
    }
  }
  return { run: tidied(() => tf.matMul(a, b)) };
}

function chain(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  let last = a;
  for (let step = 0; step < CHAIN; step++) last = tf.add(last, b);
  return last;
}

function mlp({ x, ...weights }: Tensors): Work {
  const labels = tf.oneHot(tf.tensor1d(mlpLabels(), "int32"), 10);
  const names = ["w1", "b1", "w2", "b2", "w3", "b3"];
  const slopes = tf.valueAndGrads((w1, b1, w2, b2, w3, b3) => {
    const layer = (
      x: tf.Tensor,
      w: tf.Tensor,
      bias: tf.Tensor,
      activation: "relu" | "linear",
    ) =>
      tf.fused.matMul({
        a: x as tf.Tensor2D,
        b: w as tf.Tensor2D,
        bias,
        activation,
      });
    const hidden = layer(layer(x, w1, b1, "relu"), w2, b2, "relu");
    return tf.losses.softmaxCrossEntropy(
      labels,
      layer(hidden, w3, b3, "linear"),
    );
  });
  let loss = NaN;
  let stepped: tf.Tensor[] = [];
  return {
    run() {
      tf.dispose(stepped);
      const old = names.map((name) => weights[name]);
      const [value, ...next] = tf.tidy(() => {
        const { value, grads } = slopes(old);
        return [
          value,
          ...grads.map((g, i) => tf.sub(old[i], tf.mul(g, MLP.rate))),
        ];
      });
      stepped = next;
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
      const parts = await Promise.all(stepped.map((w) => w.data()));
      return [loss, ...parts.flatMap((values) => [...values])];
    },
    end: () => tf.dispose(stepped),
  };
}

async function load(backend: string): Promise<Prepare> {
  if (backend === "wasm") {
    const wasm = await import("@tensorflow/tfjs-backend-wasm");
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    const main = import.meta.resolve("@tensorflow/tfjs-backend-wasm");
    wasm.setWasmPaths(decodeURI(new URL(".", main).pathname));
  }
  if (backend === "webgpu") {
    await import("@tensorflow/tfjs-backend-webgpu");
    if (!await navigator.gpu?.requestAdapter()) throw "no GPU here";
  }
  await tf.setBackend(backend);
  await tf.ready();
  return (task: string, inputs: Record<string, Input>) =>
    workOf(
      task,
      Object.fromEntries(
        Object.entries(inputs).map(([name, { values, shape }]) => [
          name,
          tf.tensor(values, [...shape]),
        ]),
      ),
    );
}

if (import.meta.main) await serve(() => load(Deno.args[0]));
