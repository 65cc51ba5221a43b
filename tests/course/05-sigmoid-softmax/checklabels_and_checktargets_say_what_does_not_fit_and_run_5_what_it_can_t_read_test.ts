import assert from "node:assert/strict";
import { bceWithLogits } from "../../../lib/formula/bce_with_logits.ts";
import { crossEntropy } from "../../../lib/formula/cross_entropy.ts";
import { main } from "../../../lib/run/05_sigmoid_softmax.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("checkLabels() and checkTargets() say what does not fit, and run 5 what it can't read", async () => {
  assert.throws(() => crossEntropy(tensor([[1, 2]]), tensor([0, 1], "int32")), {
    name: "ShapeError",
    message: "crossEntropy: labels [2] for logits [1, 2]; expected " +
      "[..., classes], and one label for each row",
  });
  assert.throws(() => bceWithLogits(tensor([[1], [2]]), tensor([0, 1])), {
    name: "ShapeError",
    message:
      "bceWithLogits: targets [2] for logits [2, 1]; expected equal shapes",
  });
  await assert.rejects(main(["--reel"]), {
    name: "TypeError",
    message: "run 5: can't read --reel; expected --real or nothing",
  });
});
//# sourceMappingURL=checklabels_and_checktargets_say_what_does_not_fit_and_run_5_what_it_can_t_read_test.ts.map
