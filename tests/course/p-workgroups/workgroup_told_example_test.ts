import assert from "node:assert/strict";
import {
  countBeyond,
  unwrittenTold,
  withoutPlaces,
} from "../../../lib/workgroup/told.ts";

Deno.test("lib/workgroup/told.ts: example 1", () => {
  const told = unwrittenTold([7, NaN], NaN, [7, 0.5], 0.5);
  assert.deepEqual(told, [7, "never written"]);
});

Deno.test("lib/workgroup/told.ts: example 2", () => {
  assert.deepEqual(countBeyond([]), { reads: 0, writes: 0 });
});

Deno.test("lib/workgroup/told.ts: example 3", () => {
  const message = "read before it is written: tile[0] (line 7)";
  const finding = { kind: "uninitialised-shared", message, times: 1 } as const;
  assert.deepEqual(withoutPlaces([finding]), [
    "read before it is written: tile[0]",
  ]);
});
//# sourceMappingURL=workgroup_told_example_test.ts.map
