import assert from "node:assert/strict";
import { explain, type Mishap } from "../../../tools/judge/outcome.ts";

Deno.test("explain() says in one line what went wrong", () => {
  const cases: [string, Mishap, string][] = [
    [
      "f",
      { kind: "threw", name: "RangeError", message: "a\nb", stack: "" },
      "f threw RangeError: a b",
    ],
    [
      "f",
      { kind: "threw", name: "race", message: "a and b", stack: "" },
      "f: race: a and b",
    ],
    [
      "f",
      { kind: "threw", name: "", message: "text", stack: "" },
      "f threw text",
    ],
    [
      "f",
      { kind: "threw", name: "", message: "", stack: "" },
      "f threw something that is no error",
    ],
    [
      "f",
      { kind: "todo", message: "1.1 f is still to do", stack: "" },
      "1.1 f is still to do",
    ],
    [
      "f",
      { kind: "notPlain", what: "a function" },
      "f returned a function; expected plain values",
    ],
    ["f", { kind: "never" }, "f returned a promise that never settles"],
    ["", { kind: "never" }, "the file awaits a promise that never settles"],
    [
      "f",
      { kind: "late", seconds: 2 },
      "no answer after 2 s: a loop without end?",
    ],
    [
      "f",
      { kind: "ended", why: "used too much memory" },
      "f used too much memory",
    ],
    [
      "",
      { kind: "ended", why: "used too much memory" },
      "the file used too much memory",
    ],
    [
      "f",
      { kind: "forged" },
      "f wrote something into the answers to the judge",
    ],
  ];
  for (const [name, mishap, text] of cases) {
    assert.equal(explain(name, mishap), text);
  }
});
