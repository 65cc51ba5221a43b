import assert from "node:assert/strict";
import { splitDistinct, splitLines } from "../../../lib/data/names.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("splitLines() and splitDistinct(): every line or name on one side, 80, 10, 10", () => {
  const names = Array.from({ length: 1000 }, (_, i) => `n${i % 700}`);
  const copy = [...names];
  const sizes = (split: ReturnType<typeof splitLines>) =>
    [split.train, split.validation, split.test].map(({ length }) => length);
  const all = (split: ReturnType<typeof splitLines>) =>
    [...split.train, ...split.validation, ...split.test].sort();
  const lines = splitLines(names, seeded(1));
  assert.deepEqual(sizes(lines), [800, 100, 100]);
  assert.deepEqual(all(lines), names.toSorted());
  assert.deepEqual(splitLines(names, seeded(1)), lines);
  assert.notDeepEqual(splitLines(names, seeded(2)).test, lines.test);
  const distinct = splitDistinct(names, seeded(1));
  assert.deepEqual(sizes(distinct), [560, 70, 70]);
  assert.deepEqual(all(distinct), [...new Set(names)].sort());
  assert.deepEqual(names, copy);
});
//# sourceMappingURL=splitlines_and_splitdistinct_every_line_or_name_on_one_side_80_10_10_test.ts.map
