import assert from "node:assert/strict";
import { parseSteps } from "../../../tools/slides/steps.ts";

Deno.test("parseSteps() reads lines, ranges, lists and all", () => {
  assert.deepEqual(parseSteps("1|3-4|2,5-6|all", 6), {
    steps: [[[1, 1]], [[3, 4]], [[2, 2], [5, 6]], null],
    problems: [],
  });
});

Deno.test("parseSteps() names each piece that it cannot read, by its offset", () => {
  const { problems } = parseSteps("1|, 3|4-3|9|one", 4);
  assert.deepEqual(problems.map(({ offset, message }) => [offset, message]), [
    [2, 'steps: can\'t read ""'],
    [6, "steps: 4-3 is not within the block's 4 lines"],
    [10, "steps: 9 is not within the block's 4 lines"],
    [12, 'steps: can\'t read "one"'],
  ]);
});
