import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type DiffLine,
  diffLines,
  diffText,
} from "../../../tools/exercise/diff.ts";
import { makePaint } from "../../../tools/terminal/paint.ts";

const show = (mine: string, theirs: string) =>
  diffText(diffLines(mine, theirs), makePaint(false));

Deno.test("diffLines() shows changes with three lines around and gaps between", () => {
  const mine = Array.from({ length: 20 }, (_, i) => `line ${i + 1}`);
  const theirs = mine.with(4, "changed").with(17, "changed too");
  theirs.splice(10, 1);
  assert.equal(
    show(mine.join("\n"), theirs.join("\n")),
    `   ⋮
 2   line 2
 3   line 3
 4   line 4
 5 - line 5
   + changed
 6   line 6
 7   line 7
 8   line 8
 9   line 9
10   line 10
11 - line 11
12   line 12
13   line 13
14   line 14
15   line 15
16   line 16
17   line 17
18 - line 18
   + changed too
19   line 19
20   line 20`,
  );
});

Deno.test("diffLines() finds nothing in equal texts, whatever their line ends", () => {
  assert.deepEqual(diffLines("a\nb\n", "a\r\nb"), []);
  assert.deepEqual(diffLines("\ufeffa", "a\n"), []);
});

Deno.test("diffLines() tells how to come from one text to the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d", "")).map((lines) =>
    ["top", ...lines, "end"].join("\n")
  );
  fc.assert(fc.property(text, text, (mine, theirs) => {
    const lines = mine.split("\n");
    const patch = diffLines(mine, theirs);
    const removed = new Set<number>();
    const added = new Map<number, string[]>();
    for (const line of patch as Exclude<DiffLine, { kind: "gap" }>[]) {
      if (line.kind === "mine") removed.add(line.line);
      if (line.kind === "same") assert.equal(line.text, lines[line.line - 1]);
      if (line.kind === "theirs") {
        added.set(line.line, [...added.get(line.line) ?? [], line.text]);
      }
    }
    const rebuilt: string[] = [];
    for (let number = 1; number <= lines.length + 1; number++) {
      rebuilt.push(...added.get(number) ?? []);
      if (number <= lines.length && !removed.has(number)) {
        rebuilt.push(lines[number - 1]);
      }
    }
    assert.equal(rebuilt.join("\n"), theirs);
  }));
});
