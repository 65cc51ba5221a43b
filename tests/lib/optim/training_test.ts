/**
 * Optimisers in `train()`: what they leave behind, and that a checkpoint keeps all that they know.
 *
 * @module
 */
import assert from "node:assert/strict";
import { normal } from "../../../lib/normal.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { beginning, type Optimiser } from "../../../lib/optim/optimiser.ts";
import { type Random, seeded } from "../../../lib/random.ts";
import {
  add,
  drawn,
  log,
  mean,
  memory,
  mul,
  scope,
  sub,
  type Tensor,
  tensor,
  useBackend,
  values,
} from "../../../lib/tensor.ts";
import { memoryStore, type Store } from "../../../lib/train/store.ts";
import { train } from "../../../lib/train/train.ts";
import { readHeader } from "../../../lib/weights/header.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";
import { all } from "./all.ts";
import { point, valleys } from "./surfaces.ts";

const silent = () => {};

function bits(tree: Tree): string {
  return leaves(tree).map(([name, tensor]) =>
    `${name} ${new Uint8Array(values(tensor).slice().buffer).toHex()}`
  ).join("\n");
}

/** Trains on a loss that draws from the step's generator. */
function run<P extends Tree>(
  optimiser: Optimiser,
  start: P,
  loss: (params: P, random: Random) => Tensor,
  steps: number,
  { store, until = Infinity }: { store?: Store; until?: number } = {},
) {
  const stop = new AbortController();
  return train({
    steps,
    state: beginning(optimiser, start),
    step: (now, info) =>
      optimiser.step(now, (params) => loss(params, info.random), info),
    seed: 4,
    store,
    signal: stop.signal,
    report: ({ step }) => step === until && stop.abort(),
  });
}

for (const optimiser of all()) {
  Deno.test(`${optimiser.name}: no more is alive in 1,000 steps than its state`, async () => {
    useBackend("wasm");
    const before = memory();
    {
      using _ = scope();
      const state = beginning(optimiser, point(1.3, 0.2));
      const own = memory().storages;
      // The best may be the parameters themselves; then they count once.
      const most = own + leaves(state).length;
      await train({
        steps: 1000,
        state,
        step: (now, info) => optimiser.step(now, valleys, info),
        report({ step }) {
          const { storages } = memory();
          assert.ok(storages > own && storages <= most, `step ${step}`);
        },
      });
    }
    assert.deepEqual(memory(), before);
  });

  Deno.test(`${optimiser.name}: minimise() leaves nothing but what it gives`, () => {
    useBackend("wasm");
    const before = memory();
    {
      using _ = scope();
      const start = point(1.3, 0.2);
      const params = memory().storages;
      const { params: end, memory: known, losses } = minimise(
        optimiser,
        valleys,
        start,
        { steps: 50 },
      );
      const given = new Set(
        [...leaves(end), ...leaves(known)].map(([, { storage }]) => storage),
      );
      given.delete(start.w.storage);
      assert.equal(memory().storages, params + given.size);
      assert.equal(losses.length, 50);
      assert.deepEqual([...values(start.w)], [
        Math.fround(1.3),
        Math.fround(0.2),
      ]);
    }
    assert.deepEqual(memory(), before);
  });

  Deno.test(`${optimiser.name}: goes on from a checkpoint with the same bits`, async () => {
    useBackend("wasm");
    using _ = scope();
    const start = point(1.3, 0.2);
    const loss = (now: typeof start) => valleys(now);
    const whole = await run(optimiser, start, loss, 80);
    const store = memoryStore();
    const first = await run(optimiser, start, loss, 80, { store, until: 33 });
    assert.deepEqual([first.stopped, first.step], [true, 33]);
    const second = await run(optimiser, start, loss, 80, { store });
    assert.equal(second.step, 80);
    assert.equal(bits(second.state), bits(whole.state));
  });
}

Deno.test("Adam on a net with noise: stopped twice, the same bits; every name is in the file", async () => {
  useBackend("wasm");
  using _ = scope();
  const random = seeded(1);
  const start = initMlp([2, 8, 1], random);
  const optimiser = adam({ rate: 0.05, decay: 0.01 });
  const loss = (params: typeof start, random: Random) => {
    const noise = drawn([4, 2], () => normal(random) / 20);
    const x = add(tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), noise);
    const off = sub(
      mlpForward(params, x, "tanh"),
      tensor([[0], [1], [1], [0]]),
    );
    return mean(mul(off, off));
  };
  const whole = await run(optimiser, start, loss, 300);
  const store = memoryStore();
  await run(optimiser, start, loss, 300, { store, until: 7 });
  await run(optimiser, start, loss, 300, { store, until: 200 });
  const end = await run(optimiser, start, loss, 300, { store });
  assert.equal(bits(end.state), bits(whole.state));
  assert.ok(end.loss < 0.05, `${end.loss}`);
  const names = [...readHeader((await store.read())!).entries.keys()].join(" ");
  for (const part of ["params", "memory.mean", "memory.square"]) {
    for (const leaf of ["layer1.w", "layer1.b", "layer2.w", "layer2.b"]) {
      assert.ok(
        names.includes(`${part}.${leaf}`),
        `${part}.${leaf} in ${names}`,
      );
    }
  }
});

Deno.test("a loss that is no number is told with the op that began it", async () => {
  useBackend("wasm");
  const optimiser = adam({ rate: 0.1 });
  await assert.rejects(
    train({
      steps: 2,
      report: silent,
      state: beginning(optimiser, point(1)),
      step: (now, info) =>
        optimiser.step(now, ({ w }) => mean(log(sub(w, 1))), info),
    }),
    {
      name: "NotANumberError",
      message: /the loss of step 0 is -Infinity: .*log/,
    },
  );
});
