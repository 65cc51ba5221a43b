import assert from "node:assert/strict";
import fc from "fast-check";
import { makePaint } from "../../../tools/terminal/paint.ts";
import { displayWidth, stripStyles } from "../../../tools/terminal/width.ts";
import { fit, inline, wrap } from "../../../tools/terminal/wrap.ts";

Deno.test("wrap() fills lines at blanks, with an indent", () => {
  assert.equal(
    wrap("one two three four", { width: 11, indent: "  " }),
    "  one two\n  three\n  four",
  );
  assert.equal(
    wrap("one two three", { width: 9, first: "- ", indent: "  " }),
    "- one two\n  three",
  );
  assert.equal(wrap("a b\n\nc", { width: 10 }), "a b\n\nc");
  assert.equal(wrap("感知机 感知机", { width: 10 }), "感知机\n感知机");
  assert.equal(wrap("unbreakable-word x", { width: 5 }), "unbreakable-word\nx");
  assert.equal(wrap("", { width: 5, indent: "  " }), "");
});

Deno.test("wrap() keeps every word in order, and no line too long that could be shorter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: "grapheme" })),
      fc.integer({ min: 4, max: 30 }),
      (parts, width) => {
        const words = parts.join(" ").split(/\s+/).filter((word) =>
          word !== ""
        );
        const lines = wrap(words.join(" "), { width, indent: " " }).split("\n");
        assert.deepEqual(
          lines.flatMap((line) => line.split(/\s+/)).filter((word) =>
            word !== ""
          ),
          words,
        );
        for (const line of lines) {
          assert.ok(
            displayWidth(line) <= width || !line.trim().includes(" "),
            JSON.stringify(line),
          );
        }
      },
    ),
  );
});

Deno.test("inline() shows Markdown in colours, or keeps code's backquotes without", () => {
  const text =
    "Compare `dot(w, x)` **at the\nthreshold**, see [the slide](#s).";
  assert.equal(
    inline(text, makePaint(false)),
    "Compare `dot(w, x)` at the threshold, see the slide.",
  );
  const colored = inline(text, makePaint(true));
  assert.equal(
    stripStyles(colored),
    "Compare dot(w, x) at the threshold, see the slide.",
  );
  assert.ok(wrap(colored, { width: 14 }).includes("\u001b[36mx)\u001b[39m"));
  assert.equal(inline("2 ** 3 and `open", makePaint(true)), "2 ** 3 and `open");
});

Deno.test("fit() breaks only what is too long, and keeps tables", () => {
  assert.equal(
    fit("a  b\n  one two three", 10),
    "a  b\n  one two\n    three",
  );
});
