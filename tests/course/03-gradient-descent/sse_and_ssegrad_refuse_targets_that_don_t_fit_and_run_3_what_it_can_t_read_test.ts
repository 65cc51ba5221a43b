import assert from "node:assert/strict";
import { sse } from "../../../lib/descent/sse.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";
import { main } from "../../../lib/run/03_gradient_descent.ts";

Deno.test("sse() and sseGrad() refuse targets that don't fit, and run 3 what it can't read", async () => {
  assert.throws(
    () => sse([1], [[1], [2]], [3]),
    new RangeError("sse: 2 rows, 1 targets; expected as many targets as rows"),
  );
  assert.throws(
    () => sseGrad([1], [], [3]),
    new RangeError(
      "sseGrad: 0 rows, 1 targets; expected as many targets as rows",
    ),
  );
  await assert.rejects(main(["--reel"]), {
    name: "TypeError",
    message: "run 3: can't read --reel; expected --real or nothing",
  });
});
//# sourceMappingURL=sse_and_ssegrad_refuse_targets_that_don_t_fit_and_run_3_what_it_can_t_read_test.ts.map
