/**
 * The peers `jax-js-wasm-1` and `-2`, and `jax-js-webgpu`. The CPU's kernels run in workers, one for each core, when read by `data()`, and on this
 * thread when read by `dataSync()`; everything but the chain of small ops is under `jit`.
 *
 * @module
 */
import {
  type Array,
  defaultDevice,
  grad,
  init,
  jit,
  nn,
  numpy as np,
  valueAndGrad,
} from "@jax-js/jax";
import { CHAIN, type Input, MLP, mlpLabels } from "../bench/engine/tasks.ts";
import { type Prepare, serve, type Work } from "../bench/engine/worker.ts";
import { charlm, lstm } from "./jax_sequences.ts";

type Arrays = Record<string, Array>;

/** A function of arrays that keeps them: each use is a reference of its own. */
function lasting(
  fn: (...inputs: Array[]) => Array,
  inputs: Array[],
  read: (result: Array) => ReturnType<Work["run"]>,
): Work["run"] {
  return () => read(fn(...inputs.map((input) => input.ref)));
}

function workOf(
  task: string,
  { a, b, x, y, z, ...weights }: Arrays,
  isSync: boolean,
): Work | undefined {
  const read = (result: Array) =>
    (isSync ? result.dataSync() : result.data()) as ReturnType<Work["run"]>;
  switch (task) {
    case "peak":
      return undefined;
    case "matmul-512-nt":
      return {
        run: lasting(jit((a, b) => np.matmul(a, b.transpose())), [a, b], read),
      };
    case "matmul-512-tn":
      return {
        run: lasting(jit((a, b) => np.matmul(a.transpose(), b)), [a, b], read),
      };
    case "mlp":
      return mlp({ x, ...weights }, isSync, read);
    case "lstm":
      return lstm({ x, b, ...weights }, read);
    case "charlm":
      return charlm({ a, b, ...weights }, read);
    case "elementwise":
      return {
        run: lasting(
          jit((x, y, z) => np.tanh(x.mul(y).add(z))),
          [x, y, z],
          read,
        ),
      };
    case "softmax":
      return { run: lasting(jit((x) => nn.softmax(x, -1)), [x], read) };
    case "sum-axis0":
      return { run: lasting(jit((x) => x.sum(0)), [x], read) };
    case "sum-axis1":
      return { run: lasting(jit((x) => x.sum(1)), [x], read) };
    case "scalar-read":
      return { run: lasting(jit((a) => a.sum()), [a], read) };
    case "smallop":
      return { run: lasting(chain, [a, b], read) };
    case "smallop-grad": {
      const slopes = grad(
        (inputs: { a: Array; b: Array }) => chain(inputs.a, inputs.b).sum(),
      );
      const run = () => {
        const { a: da, b: db } = slopes({ a: a.ref, b: b.ref });
        return isSync
          ? [...da.dataSync(), ...db.dataSync()]
          : Promise.all([da.data(), db.data()]).then(([da, db]) => [
            ...da,
            ...db,
          ]);
      };
      return { run };
    }
  }
  return { run: lasting(jit((a, b) => np.matmul(a, b)), [a, b], read) };
}

/** Op by op, as a program whose length is not known beforehand. */
function chain(a: Array, b: Array): Array {
  let last = a;
  for (let step = 0; step < CHAIN; step++) last = last.add(b.ref);
  b.dispose();
  return last;
}

function mlp(
  { x, ...weights }: Arrays,
  isSync: boolean,
  read: (result: Array) => ReturnType<Work["run"]>,
): Work {
  const labels = np.array([...mlpLabels()], { dtype: np.int32 });
  const loss = (w: Arrays, x: Array, labels: Array) => {
    const hidden1 = nn.relu(np.matmul(x, w.w1).add(w.b1));
    const hidden2 = nn.relu(np.matmul(hidden1, w.w2).add(w.b2));
    const logits = np.matmul(hidden2, w.w3).add(w.b3);
    const chosen = nn.oneHot(labels, 10);
    return nn.logSoftmax(logits, -1).mul(chosen).sum().mul(-1 / MLP.batch);
  };
  const withSlopes = valueAndGrad(loss);
  const step = jit((w: Arrays, x: Array, labels: Array) => {
    const [value, slopes] = withSlopes(references(w), x, labels) as [
      Array,
      Arrays,
    ];
    const next = Object.fromEntries(
      Object.entries(w).map(([name, old]) => [
        name,
        old.sub(slopes[name].mul(MLP.rate)),
      ]),
    );
    return [value, next] as [Array, Arrays];
  });
  let value: ArrayLike<number> = [];
  let stepped: Arrays = {};
  return {
    run() {
      for (const w of Object.values(stepped)) w.dispose();
      const [loss, next] = step(references(weights), x.ref, labels.ref) as [
        Array,
        Arrays,
      ];
      stepped = next;
      if (isSync) return value = read(loss) as ArrayLike<number>;
      return (async () => value = await read(loss))();
    },
    async result() {
      const parts = ["w1", "b1", "w2", "b2", "w3", "b3"].map((name) =>
        isSync ? stepped[name].ref.dataSync() : stepped[name].ref.data()
      );
      return [
        value[0],
        ...(await Promise.all(parts)).flatMap((w) => [...w as Float32Array]),
      ];
    },
  };
}

function references(arrays: Arrays): Arrays {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [name, array.ref]),
  );
}

async function load(what: string): Promise<Prepare> {
  if (what === "webgpu") {
    const devices = await init("webgpu");
    if (!devices.includes("webgpu")) throw "no GPU here";
    defaultDevice("webgpu");
  } else {
    // It makes as many workers as it sees cores.
    const value = Number(what);
    Object.defineProperty(navigator, "hardwareConcurrency", { value });
    await init("wasm");
  }
  return (task: string, inputs: Record<string, Input>) =>
    workOf(
      task,
      Object.fromEntries(
        Object.entries(inputs).map(([name, { values, shape }]) => [
          name,
          np.array(values as Float32Array<ArrayBuffer>).reshape([...shape]),
        ]),
      ),
      what === "1",
    );
}

if (import.meta.main) await serve(() => load(Deno.args[0]));
