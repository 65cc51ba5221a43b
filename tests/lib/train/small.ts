/**
 * A small training for tests: XOR by two layers, with a little noise on the inputs so that the generator counts. Run as a
 * program, it trains with a checkpoint in a file.
 *
 *     small.ts CHECKPOINT STEPS EVERY PAUSE
 *
 * @module
 */
import { grad } from "../../../lib/autograd/grad.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import {
  add,
  drawn,
  fromValues,
  matmul,
  mean,
  mul,
  sub,
  tanh,
  type Tensor,
  values,
} from "../../../lib/tensor.ts";
import { fileStore } from "../../../lib/train/file_store.ts";
import { untilInterrupted } from "../../../lib/train/interruption.ts";
import { train, type Training } from "../../../lib/train/train.ts";
import { leaves } from "../../../lib/weights/named_tree.ts";

/** The weights, how fast each moved last, and how many steps they have seen. */
export type State = {
  layers: { w: Tensor; b: Tensor }[];
  speed: { w: Tensor; b: Tensor }[];
  seen: Tensor;
};

/** What training begins with. */
export function beginning(): State {
  const random = seeded(5);
  const layer = (rows: number, columns: number, draw: () => number) => ({
    w: drawn([rows, columns], draw),
    b: drawn([columns], draw),
  });
  const layers = (draw: () => number) => [layer(2, 8, draw), layer(8, 1, draw)];
  return {
    layers: layers(() => normal(random)),
    speed: layers(() => 0),
    seen: fromValues([0], [1], "int32"),
  };
}

/** Descends with momentum. */
export const step: Training<State>["step"] = (state, { random, step }) => {
  const noise = drawn([4, 2], () => normal(random) / 50);
  const x = add(fromValues([0, 0, 0, 1, 1, 0, 1, 1], [4, 2]), noise);
  const y = fromValues([0, 1, 1, 0], [4, 1]);
  const [one, two] = state.layers;
  const hidden = tanh(add(matmul(x, one.w), one.b));
  const off = sub(add(matmul(hidden, two.w), two.b), y);
  const loss = mean(mul(off, off));
  const slopes = grad(loss, [one.w, one.b, two.w, two.b]);
  const speed = state.speed.map(({ w, b }, i) => ({
    w: add(mul(w, 0.9), slopes[2 * i]),
    b: add(mul(b, 0.9), slopes[2 * i + 1]),
  }));
  const layers = state.layers.map(({ w, b }, i) => ({
    w: sub(w, mul(speed[i].w, 0.05)),
    b: sub(b, mul(speed[i].b, 0.05)),
  }));
  const seen = fromValues([step + 1], [1], "int32");
  return { state: { layers, speed, seen }, loss };
};

/** The bits of a state, and their names. */
export function bits(state: State): string {
  return leaves(state).map(([name, tensor]) => {
    const { buffer } = values(tensor);
    return `${name} ${new Uint8Array(buffer as ArrayBuffer).toHex()}`;
  }).join("\n");
}

if (import.meta.main) {
  const [path, steps, every, pause] = Deno.args;
  using interruption = untilInterrupted();
  const result = await train({
    steps: Number(steps),
    state: beginning(),
    seed: 3,
    step(state, info) {
      const until = performance.now() + Number(pause);
      while (performance.now() < until);
      console.log(info.step);
      return step(state, info);
    },
    store: fileStore(path),
    every: { steps: Number(every) },
    signal: interruption.signal,
  });
  console.log(result.stopped ? "stopped" : "done", result.step);
  console.log(bits(result.state));
}
