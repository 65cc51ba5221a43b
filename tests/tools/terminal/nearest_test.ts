import assert from "node:assert/strict";
import { distance, nearest } from "../../../tools/terminal/nearest.ts";

Deno.test("distance() counts edits, two swapped neighbours as one", () => {
  assert.equal(distance("watch", "watch"), 0);
  assert.equal(distance("wacth", "watch"), 1);
  assert.equal(distance("", "abc"), 3);
  assert.equal(distance("sed", "seed"), 1);
});

Deno.test("nearest() finds a slip of the fingers and nothing far away", () => {
  assert.equal(nearest("wacth", ["list", "watch", "seed"]), "watch");
  assert.equal(nearest("LIST", ["list", "watch"]), "list");
  assert.equal(nearest("frobnicate", ["list", "watch"]), undefined);
});
