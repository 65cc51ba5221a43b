import { progress } from "../../../lib/progress.ts";

Deno.test("lib/progress.ts: A loop that may fail: `using` takes the line away in any case", () => {
  using step = progress("training", 20);
  for (let epoch = 0; epoch < 20; epoch++) step(epoch + 1);
});
//# sourceMappingURL=progress_example_test.ts.map
