/**
 * First-order optimisers beside PyTorch's, step by step, in 64 bits.
 *
 * @module
 */
import assert from "node:assert/strict";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { flattened } from "../../../lib/optim/flat.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import type { Optimiser } from "../../../lib/optim/optimiser.ts";
import { rmsProp } from "../../../lib/optim/rms_prop.ts";
import {
  mean,
  mul,
  scope,
  softmaxCrossEntropy,
  tensor,
  useBackend,
} from "../../../lib/tensor.ts";

/** What all cases have in common. */
interface Given {
  rows: number[][];
  labels: number[];
  begin: Record<"layer1" | "layer2", { w: number[][]; b: number[] }>;
}

/** What make_torch.py recorded of one optimiser. */
interface Case {
  case: string;
  optimiser: keyof typeof makers;
  plan: { rate: number };
  times?: number;
  losses: number[];
  after: Record<string, number[]>;
}

const makers = { gradientDescent, momentum, rmsProp, adam } satisfies Record<
  string,
  (plan: { rate: number }) => Optimiser
>;
const path = new URL("torch.jsonl", import.meta.url);
const [first, ...lines] = Deno.readTextFileSync(path).trimEnd().split("\n");
const given: Given = JSON.parse(first);

for (const line of lines) {
  const told: Case = JSON.parse(line);
  Deno.test(`${told.case}: 100 steps are PyTorch's to 1e-6`, () => {
    useBackend("reference");
    using _ = scope();
    const x = tensor(given.rows);
    const y = tensor(given.labels, "int32");
    const layer = ({ w, b }: { w: number[][]; b: number[] }) => ({
      w: tensor(w),
      b: tensor(b),
    });
    const { layer1, layer2 } = given.begin;
    const start = { layer1: layer(layer1), layer2: layer(layer2) };
    const times = told.times ?? 1;
    let shown = 0;
    const { losses } = minimise(
      makers[told.optimiser](told.plan),
      (params: typeof start) =>
        mul(mean(softmaxCrossEntropy(mlpForward(params, x, "tanh"), y)), times),
      start,
      {
        steps: 100,
        watch(params, { step }) {
          const expected = told.after[step + 1];
          if (!expected) return;
          shown++;
          const off = flattened(params).map((w, i) =>
            Math.abs(w - expected[i])
          );
          assert.equal(off.length, expected.length);
          assert.ok(Math.max(...off) < 1e-6, `${Math.max(...off)} at ${step}`);
        },
      },
    );
    assert.equal(shown, 4);
    losses.forEach((loss, step) => {
      const off = Math.abs(loss - told.losses[step]) / times;
      assert.ok(off < 1e-6, `the loss is off by ${off} at step ${step}`);
    });
    assert.ok(losses[99] < losses[0]);
  });
}
