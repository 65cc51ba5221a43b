import assert from "node:assert/strict";
import { ends, progressBar, table } from "../../../tools/terminal/table.ts";

Deno.test("table() lines columns up by their width on the screen", () => {
  assert.equal(table([["a", "10"], ["感知", "5"]], "lr"), "a     10\n感知   5");
  assert.equal(
    table([["\u001b[31mred\u001b[39m", "x"], ["b", "y"]]),
    "\u001b[31mred\u001b[39m  x\nb    y",
  );
  assert.equal(table([]), "");
});

Deno.test("progressBar() is full only at the end and empty only at the start", () => {
  assert.equal(progressBar(0, 6), "░░░░░░░░░░ 0 of 6");
  assert.equal(progressBar(3, 6), "▓▓▓▓▓░░░░░ 3 of 6");
  assert.equal(progressBar(6, 6), "▓▓▓▓▓▓▓▓▓▓ 6 of 6");
  assert.equal(progressBar(1, 1000), "▓░░░░░░░░░ 1 of 1000");
  assert.equal(progressBar(999, 1000), "▓▓▓▓▓▓▓▓▓░ 999 of 1000");
  assert.equal(progressBar(0, 0), "░░░░░░░░░░ 0 of 0");
});

Deno.test("ends() puts texts at both ends of a line", () => {
  assert.equal(ends("left", "right", 12), "left   right");
  assert.equal(ends("left", "right", 5), "left  right");
});
