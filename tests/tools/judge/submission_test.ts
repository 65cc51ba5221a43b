import assert from "node:assert/strict";
import fc from "fast-check";
import {
  decodeSource,
  MAX_BYTES,
  original,
  parseSubmission,
} from "../../../tools/judge/submission.ts";

const base = new URL("file:///course/exercises/02-perceptron/predict.ts");
const vector = "file:///course/lib/vector.ts";
const todo = "file:///course/tools/child/todo.ts";
const allowed = new Map([[vector, vector], [
  "file:///course/exercises/todo.ts",
  todo,
]]);

async function accepted(source: string) {
  const parsed = await parseSubmission(source, base, allowed);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed;
}

async function refused(source: string) {
  const parsed = await parseSubmission(source, base, allowed);
  assert.ok(!parsed.ok, source);
  return `${parsed.place.line}:${parsed.place.column}: ${parsed.problem}`;
}

Deno.test("parseSubmission() points imports at the library and changes nothing else", async () => {
  const source =
    'import { dot } from "../../lib/vector.ts";\nimport { Todo } from "../todo.ts"; // "../todo.ts"\r\nexport const a = "lib";\n';
  assert.equal(
    (await accepted(source)).source,
    `import { dot } from "${vector}";\nimport { Todo } from "${todo}"; // "../todo.ts"\r\nexport const a = "lib";\n`,
  );
});

Deno.test("parseSubmission() rewrites every import of a module, however it is written", async () => {
  const source = [
    'import { dot } from "../../lib/vector.ts"; import type { V } from "../../lib/vector.ts";',
    "export { norm } from '../../lib/vector.ts'; const a = await import('../../lib/vector.ts'); /* 𝒳 */ import * as v from 'lib/vector.ts';",
    'import b from "..//../lib/vector.ts".x;',
  ];
  const { source: rewritten } = await accepted(source.slice(0, 2).join("\n"));
  assert.equal(
    rewritten,
    `import { dot } from "${vector}"; import type { V } from "../../lib/vector.ts";\n` +
      `export { norm } from "${vector}"; const a = await import("${vector}"); /* 𝒳 */ import * as v from "${vector}";`,
  );
  assert.match(
    (await accepted('import { dot } from "../../lib/./vector.ts";')).source,
    /"file:\/\/\/course\/lib\/vector.ts"/,
  );
});

Deno.test("parseSubmission() leaves imports of types and imports made at run time alone", async () => {
  const source =
    'import type { X } from "./nowhere.ts";\ntype U = import("./u.ts").U;\nconst f = (n: string) => import(`./${n}`);\n';
  assert.equal((await accepted(source)).source, source);
});

Deno.test("parseSubmission() names the first forbidden import with its place", async () => {
  const remedy = 'it may import "../../lib/vector.ts"';
  const cases: [string, string][] = [
    ['\nimport { predict } from "../../lib/perceptron/predict.ts";', "2:25"],
    [
      'import { dot } from "../../lib/vector.ts";\n  export * from "./fit.ts";',
      "2:17",
    ],
    ['const 𝒳 = "𝒳"; import fs from "node:fs";', "1:33"],
    ['import "npm:lodash";', "1:8"],
    ['import "jsr:@std/fs";', "1:8"],
    ['import "https://example.com/x.ts";', "1:8"],
    ['import "data:text/javascript,1";', "1:8"],
    ['import "/etc/passwd";', "1:8"],
    ['import "file:///etc/passwd";', "1:8"],
    ['import text from "../../lib/vector.js" with { type: "text" };', "1:18"],
    ['await import("./fit.ts");', "1:14"],
    ['import a = require("./a.ts");', "1:20"],
    ['import "b"; import "a"; import "b";', "1:8"],
    ['import "\\x2e/fit.ts";', "1:8"],
  ];
  for (const [source, place] of cases) {
    const specifier = source.includes("\\x2e")
      ? "./fit.ts"
      : [...source.matchAll(/(?:from|import|require\(|import\() *"([^"]+)"/g)]
        .map((match) => match[1]).find((one) => one !== "../../lib/vector.ts");
    assert.equal(
      await refused(source),
      `${place}: this exercise may not import "${specifier}"; ${remedy}`,
      source,
    );
  }
});

Deno.test("parseSubmission() names the place of a syntax error", async () => {
  assert.equal(
    await refused("export function f() {\n  return 1 +;\n}\n"),
    "2:13: syntax error: Expression expected",
  );
  assert.match(
    await refused("export function f() {\n  const a = ;"),
    /^2:13: syntax error: /,
  );
  assert.match(await refused("\x00\x1b[31m"), /^1:1: syntax error: /);
});

Deno.test("parseSubmission() follows no import, not even into a pipe that never answers", async () => {
  const folder = await Deno.makeTempDir();
  await new Deno.Command("mkfifo", { args: [`${folder}/pipe.ts`] }).output();
  await accepted(`import type { A } from "${folder}/pipe.ts";`);
  assert.match(await refused(`import "${folder}/pipe.ts";`), /may not import/);
  assert.match(await refused('import "file:///dev/zero";'), /may not import/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("parseSubmission() survives text that breaks the parser", async () => {
  assert.match(
    await refused(`let a = ${"(".repeat(100_000)}`),
    /^1:1: the file could not be parsed/,
  );
  assert.match(
    await refused(" ".repeat(MAX_BYTES + 1)),
    /^1:1: the file is too big: 257 KiB; expected at most 256 KiB/,
  );
});

Deno.test("parseSubmission() leaves no folder behind and stops on abort", async () => {
  const abort = new AbortController();
  const parsing = parseSubmission("1", base, allowed, abort.signal);
  abort.abort(new Error("enough"));
  await assert.rejects(parsing, { message: "enough" });
});

Deno.test("decodeSource() wants UTF-8, and drops the byte order mark", () => {
  const marked = decodeSource(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]));
  assert.deepEqual(marked, { ok: true, source: "a", edits: [] });
  const bad = decodeSource(new Uint8Array([0x61, 0xc3]));
  assert.ok(!bad.ok && /not UTF-8/.test(bad.problem));
  const big = decodeSource(new Uint8Array(MAX_BYTES + 1));
  assert.ok(!big.ok && /too big/.test(big.problem));
});

Deno.test("original() takes every column back to where the learner wrote it", async () => {
  const pad = fc.constantFrom("", "  ", "/* 𝒳 */ ", "const 𝒳$ = 1; ");
  await fc.assert(
    fc.asyncProperty(
      fc.array(pad, { minLength: 1, maxLength: 3 }),
      async (pads) => {
        const line = pads.map((pad, i) =>
          pad.replace("$", String(i)) +
          `import * as v${i} from "../../lib/vector.ts"; HERE${i};`
        ).join("");
        const parsed = await accepted(line);
        for (let i = 0; i < pads.length; i++) {
          const column = parsed.source.indexOf(`HERE${i}`) + 1;
          assert.equal(
            original({ line: 1, column }, parsed.edits).column,
            line.indexOf(`HERE${i}`) + 1,
          );
          assert.equal(
            original({ line: 2, column }, parsed.edits).column,
            column,
          );
        }
      },
    ),
    { numRuns: 20 },
  );
});
