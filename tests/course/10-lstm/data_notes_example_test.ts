import assert from "node:assert/strict";
import { notes } from "../../../lib/data/notes.ts";
import { seeded } from "../../../lib/random.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/data/notes.ts: example 1", () => {
  const { x, y } = notes(1, 1, seeded(1));
  const [[[value, , asked]]] = toArray(x) as number[][][];
  assert.deepEqual(toArray(y), [[[asked ? value : 0]]]);
});
//# sourceMappingURL=data_notes_example_test.ts.map
