import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { bceWithLogits } from "../../../lib/formula/bce_with_logits.ts";
import { crossEntropy } from "../../../lib/formula/cross_entropy.ts";
import { sigmoid } from "../../../lib/formula/sigmoid.ts";
import { softmax } from "../../../lib/formula/softmax.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import * as engine from "../../../lib/tensor.ts";

Deno.test("the formulas agree with the engine's own ops, forwards and backwards", () => {
  useBackend("reference");
  const random = seeded(5);
  const draw = () => 5 * normal(random);
  type Formula = (x: engine.Tensor) => engine.Tensor;

  function agree(mine: Formula, fused: Formula, x: engine.Tensor): void {
    const [one, other] = [mine(x), fused(x)];
    assert.deepEqual(one.shape, other.shape);
    const seed = engine.drawn(one.shape, draw);
    const [dx, expected] = [one, other].map((y) => grad(y, [x], { seed })[0]);
    for (const [a, b] of [[one, other], [dx, expected]]) {
      const all = engine.values(b);
      engine.values(a).forEach((value, i) =>
        assert.ok(Math.abs(value - all[i]) < 1e-9, `${value}, ${all[i]}`)
      );
    }
  }

  for (const shape of [[1, 1], [4, 1], [1, 5], [6, 10]]) {
    const x = engine.drawn(shape, draw);
    const labels = engine.tensor(
      Array.from({ length: shape[0] }, (_, i) => i % shape[1]),
      "int32",
    );
    const targets = engine.drawn(shape, random);
    agree(sigmoid, engine.sigmoid, x);
    for (const axis of [0, 1]) {
      agree((x) => softmax(x, axis), (x) => engine.softmax(x, axis), x);
    }
    agree(
      (x) => crossEntropy(x, labels),
      (x) => engine.mean(engine.softmaxCrossEntropy(x, labels)),
      x,
    );
    agree(
      (x) => bceWithLogits(x, targets),
      (x) => engine.mean(engine.sigmoidCrossEntropy(x, targets)),
      x,
    );
  }
});
//# sourceMappingURL=the_formulas_agree_with_the_engine_s_own_ops_forwards_and_backwards_test.ts.map
