import assert from "node:assert/strict";
import { wrap } from "../../../lib/plot/wrap.ts";

Deno.test("lib/plot/wrap.ts: example 1", () => {
  assert.equal(wrap("one two three", 7), "one two\nthree");
});
//# sourceMappingURL=plot_wrap_example_test.ts.map
