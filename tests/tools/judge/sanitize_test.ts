// deno-lint-ignore-file no-control-regex -- control characters are what it is about
import assert from "node:assert/strict";
import fc from "fast-check";
import { cap, oneLine, sanitize } from "../../../tools/judge/sanitize.ts";

Deno.test("sanitize() removes escape sequences", () => {
  const escapes = [
    "\x1b[31m",
    "\x1b[2J",
    "\x1b[?1049h",
    "\x1b[38;2;1;2;3m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://x\x1b\\",
    "\x1bP1$q\x1b\\",
    "\x1bc",
    "\x1b(0",
    "\x1b7",
    "\x9b2J",
    "\x9d0;x\x9c",
  ];
  for (const escape of escapes) {
    assert.equal(sanitize(`a${escape}b`), "ab", JSON.stringify(escape));
  }
});

Deno.test("sanitize() shows other control characters", () => {
  assert.equal(sanitize("a\x07b\x00c\x7f\rd"), "a␇b␀c␡␍d");
  assert.equal(sanitize("\u202eevil\u200b"), "\\u{202e}evil\\u{200b}");
  assert.equal(sanitize("tab\tline\r\nüñ𝒳 🎉"), "tab\tline\nüñ𝒳 🎉");
});

Deno.test("sanitize() leaves nothing that moves a cursor", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\x1b", "\x9b", "\x1b["),
      (a, b) => {
        assert.doesNotMatch(
          sanitize(a + b + a),
          /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
        );
      },
    ),
  );
});

Deno.test("sanitize() leaves no escape of a screenful that never ends", () => {
  assert.doesNotMatch(sanitize("\x1b]".repeat(32768)), /\x1b/);
  assert.doesNotMatch(sanitize("\x1b[" + "0;".repeat(32768)), /\x1b/);
});

Deno.test("cap() cuts at a whole character", () => {
  assert.deepEqual(cap("a🎉b", 2), { text: "a", cut: true });
  assert.deepEqual(cap("a🎉b", 3), { text: "a🎉", cut: true });
  assert.deepEqual(cap("ab", 2), { text: "ab", cut: false });
});

Deno.test("oneLine() joins lines and shortens", () => {
  assert.equal(oneLine(" a\n  b \n"), "a b");
  assert.equal(oneLine("abcdef", 3), "abc…");
});
