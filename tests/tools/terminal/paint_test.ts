import assert from "node:assert/strict";
import { makePaint, wantsColor } from "../../../tools/terminal/paint.ts";

Deno.test("wantsColor() follows the terminal, NO_COLOR and FORCE_COLOR", () => {
  const cases: [boolean, Record<string, string>, boolean][] = [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { TERM: "dumb" }, false],
    [false, { FORCE_COLOR: "1" }, true],
    [false, { FORCE_COLOR: "", NO_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
  ];
  for (const [interactive, env, expected] of cases) {
    assert.equal(
      wantsColor(interactive, (name) => env[name]),
      expected,
      JSON.stringify([interactive, env]),
    );
  }
});

Deno.test("makePaint() styles only when it is on", () => {
  assert.equal(makePaint(true).red("x"), "\u001b[31mx\u001b[39m");
  assert.equal(makePaint(false).red("x"), "x");
  assert.equal(makePaint(true).bold(""), "");
});
