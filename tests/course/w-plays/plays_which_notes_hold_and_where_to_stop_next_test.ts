import assert from "node:assert/strict";
import { stationsAhead } from "../../../lib/run/plays.ts";
import { playsPlan } from "../../../lib/run/shakespeare.ts";

Deno.test("plays: which notes hold, and where to stop next", () => {
  const notes = { 1000: 2.5, 2000: 2.25 };
  assert.deepEqual(stationsAhead(0, notes).bits, {});
  assert.equal(stationsAhead(0, notes).left[0], 1000);
  assert.deepEqual(stationsAhead(2500, notes).bits, notes);
  assert.equal(stationsAhead(2500, notes).left[0], 4000);
  assert.equal(stationsAhead(2500, {}).left[0], 4000);
  assert.equal(stationsAhead(2000, { 1000: 2.5 }).left[0], 2000);
  const { steps } = playsPlan;
  assert.deepEqual(stationsAhead(steps, { [steps]: 2 }).left, [steps]);
});
//# sourceMappingURL=plays_which_notes_hold_and_where_to_stop_next_test.ts.map
