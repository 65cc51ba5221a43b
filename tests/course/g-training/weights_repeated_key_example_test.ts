import assert from "node:assert/strict";
import { repeatedKey } from "../../../lib/weights/repeated_key.ts";

Deno.test("lib/weights/repeated_key.ts: example 1", () => {
  assert.equal(repeatedKey('{"a": {"b": 1}, "b": 2}'), undefined);
  assert.equal(repeatedKey('{"a": 1, "\\u0061": 2}'), "a");
});
//# sourceMappingURL=weights_repeated_key_example_test.ts.map
