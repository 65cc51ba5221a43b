import assert from "node:assert/strict";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { normal } from "../../../lib/normal.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { flattened } from "../../../lib/optim/flat.ts";
import { beginning } from "../../../lib/optim/optimiser.ts";
import { seeded } from "../../../lib/random.ts";
import { drawn, mean, mul, sub, sum } from "../../../lib/tensor.ts";
import { memoryStore, type Store } from "../../../lib/train/store.ts";
import { train } from "../../../lib/train/train.ts";

Deno.test("Adam goes on from a checkpoint with the same bits", async () => {
  const optimiser = adam({ rate: 0.01 });
  async function run(store?: Store, until = Infinity) {
    const stop = new AbortController();
    const { state } = await train({
      steps: 100,
      state: beginning(optimiser, initMlp([2, 8, 1], seeded(1))),
      step(now, info) {
        const x = drawn([16, 2], () => normal(info.random));
        const y = sum(mul(x, x), 1, true);
        return optimiser.step(now, (params) => {
          const off = sub(mlpForward(params, x, "tanh"), y);
          return mean(mul(off, off));
        }, info);
      },
      store,
      signal: stop.signal,
      report: ({ step }) => step === until && stop.abort(),
    });
    return flattened(state);
  }

  const whole = await run();
  const store = memoryStore();
  assert.notDeepEqual(await run(store, 40), whole);
  assert.deepEqual(await run(store), whole);
});
//# sourceMappingURL=adam_goes_on_from_a_checkpoint_with_the_same_bits_test.ts.map
