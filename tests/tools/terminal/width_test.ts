import assert from "node:assert/strict";
import {
  displayWidth,
  padEnd,
  padStart,
} from "../../../tools/terminal/width.ts";

Deno.test("displayWidth() counts columns, not characters", () => {
  const cases: [string, number][] = [
    ["", 0],
    ["predict", 7],
    ["Σ wᵢxᵢ ≥ Θ", 10],
    ["✓ ○ ✗ ▓░", 8],
    ["é", 1],
    ["e\u0301", 1],
    ["感知机", 6],
    ["ｆｕｌｌ", 8],
    ["한국어", 6],
    ["🙂", 2],
    ["✅", 2],
    ["❤", 1],
    ["❤\ufe0f", 2],
    ["👩‍👧‍👦", 2],
    ["🇪🇪", 2],
    ["🇪🇪🇫🇮", 4],
    ["\u200b\u00ad", 0],
    ["\u001b[1mbold\u001b[22m", 4],
    ["𝔘", 1],
    ["𠀀", 2],
  ];
  for (const [text, width] of cases) {
    assert.equal(displayWidth(text), width, JSON.stringify(text));
  }
});

Deno.test("padEnd() and padStart() fill to a width and never cut", () => {
  assert.equal(padEnd("感", 4), "感  ");
  assert.equal(padStart("🙂", 3), " 🙂");
  assert.equal(padEnd("longer", 3), "longer");
});
