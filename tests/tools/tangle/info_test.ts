import assert from "node:assert/strict";
import { parseInfo } from "../../../tools/tangle/info.ts";

function attributes(text: string) {
  return parseInfo(text).attributes.map(({ key, value, appends }) =>
    appends ? `${key}+=${value}` : value === undefined ? key : `${key}=${value}`
  );
}

Deno.test("parseInfo() reads flags, values and quoted values", () => {
  assert.deepEqual(attributes('ts wrong=2.1 title="strict threshold" whole'), [
    "wrong=2.1",
    "title=strict threshold",
    "whole",
  ]);
  assert.deepEqual(attributes('ts name+="more rules"'), ["name+=more rules"]);
  assert.equal(parseInfo("  ts  file=lib/x.ts ").lang, "ts");
  assert.equal(parseInfo("").lang, "");
});

Deno.test("parseInfo() says where it can't read on", () => {
  assert.deepEqual(parseInfo('ts title="open').errors, [{
    offset: 3,
    message: 'the quote in title="open is not closed',
  }]);
  assert.deepEqual(parseInfo("ts file= x").errors, [{
    offset: 3,
    message: "file= has no value",
  }]);
});
