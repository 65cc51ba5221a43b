import assert from "node:assert/strict";
import { isThere } from "../../../tools/files/is_there.ts";
import { listFiles } from "../../../tools/tangle/tangle.ts";
import {
  runTool,
  runToolWith,
  scratchRoot,
  writeChapters,
} from "../scratch_helper.ts";

/** Runs `tangle --until` as the task runner would, from the root. */
function snapshot(root: string, until: string, out: string) {
  const flags = ["--until", until, "--out", out];
  return runToolWith({ INIT_CWD: root }, root, "tangle", ...flags);
}

/** Two chapters that stand alone. */
const GOOD = {
  "01-a.md": `---
title: A
---

\`\`\`ts file=lib/a.ts
/** All there are. */
export const all: string[] = [
  "a",
  // <<more>>
];
\`\`\`

\`\`\`ts test="all begins with a"
import assert from "node:assert/strict";
import { all } from "lib/a.ts";
assert.equal(all[0], "a");
\`\`\`
`,
  "02-b.md": `---
title: B
---

\`\`\`ts name+=more
"b",
\`\`\`

\`\`\`ts file=lib/b.ts
import { all } from "./a.ts";

/** How many there are. */
export const count: number = all.length;
\`\`\`

\`\`\`ts test="there are two"
import assert from "node:assert/strict";
import { count } from "lib/b.ts";
assert.equal(count, 2);
\`\`\`
`,
};

async function inScratch(
  sources: Record<string, string>,
  body: (root: string) => Promise<void>,
): Promise<void> {
  const root = await scratchRoot();
  try {
    await writeChapters(root, sources);
    await body(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("check --snapshots finds nothing in chapters that stand alone, and leaves nothing behind", () =>
  inScratch(GOOD, async (root) => {
    const { code, text } = await runTool(root, "check", "--snapshots");
    assert.equal(text, "check: nothing to mend\n");
    assert.equal(code, 0);
    assert.deepEqual(listFiles(root, ".descent/check"), []);
  }));

Deno.test("check --snapshots finds a chapter that uses what only a later one makes", () =>
  inScratch({
    ...GOOD,
    "01-a.md": GOOD["01-a.md"] + `
\`\`\`ts test="counts"
import { count } from "lib/b.ts";
if (count < 1) throw new Error("none");
\`\`\`
`,
  }, async (root) => {
    const { code, text } = await runTool(root, "check", "--snapshots");
    assert.equal(code, 1);
    assert.match(
      text,
      /^course\/01-a\.md:\d+:\d+: after chapter 1, tests\/course\/01-a\/counts_test\.ts has a type error: TS2307: /m,
    );
    assert.match(text, /after chapter 1, deno test fails:\n {4}[^]*lib\/b\.ts/);
    assert.match(text, /→ chapter 1 uses only what chapters up to 1 make/);
    assert.doesNotMatch(text, /after chapter 2/);
    assert.deepEqual(listFiles(root, ".descent/check"), []);
  }));

Deno.test("check --snapshots shows a test that only passes with a later chapter, at its line", () =>
  inScratch({
    ...GOOD,
    "01-a.md": GOOD["01-a.md"].replace(
      'assert.equal(all[0], "a");',
      'assert.equal(all[1], "b");',
    ),
  }, async (root) => {
    const { code, text } = await runTool(root, "check", "--snapshots");
    assert.equal(code, 1);
    assert.match(
      text,
      /^course\/01-a\.md:16:8: after chapter 1, the test "all begins with a" fails:\n {4}error: AssertionError: /m,
    );
    assert.match(text, /^check: 1 found/m);
  }));

Deno.test("tangle --until writes over its own snapshot, and over nothing else", () =>
  inScratch(GOOD, async (root) => {
    const refused = async (folder: string) => {
      const { code, text } = await snapshot(root, "1", folder);
      assert.equal(code, 2);
      assert.match(text, /is not empty and holds no snapshot; name a new/);
    };
    await Deno.mkdir(`${root}/mine`);
    await Deno.writeTextFile(`${root}/mine/deno.json`, "{}");
    await refused("mine");
    await refused(".");
    assert.equal(await Deno.readTextFile(`${root}/mine/deno.json`), "{}");
    assert.deepEqual(listFiles(root, "mine"), ["mine/deno.json"]);

    const make = (until: string) => snapshot(root, until, "snapshot");
    assert.equal((await make("2")).code, 0);
    assert.ok(isThere(`${root}/snapshot/lib/b.ts`));
    assert.ok(isThere(`${root}/snapshot/tests/course/02-b`));
    const { text } = await make("1");
    assert.match(text, /^removed lib\/b\.ts$/m);
    assert.ok(!isThere(`${root}/snapshot/lib/b.ts`));
    assert.ok(!isThere(`${root}/snapshot/tests/course/02-b`));
    assert.match((await make("1")).text, /in snapshot, 0 changed\n$/);
  }));

Deno.test("tangle --until keeps what somebody wrote into a snapshot", () =>
  inScratch(GOOD, async (root) => {
    const make = (until: string) => snapshot(root, until, "snapshot");
    await make("2");
    await Deno.writeTextFile(`${root}/snapshot/lib/a.ts`, "// mine\n");
    await Deno.writeTextFile(`${root}/snapshot/lib/b.ts`, "// mine too\n");
    await Deno.writeTextFile(`${root}/snapshot/notes.txt`, "notes");
    const { text } = await make("1");
    const [, folder] = /what was edited there is in (\S+)\/\n/.exec(text)!;
    assert.equal(
      await Deno.readTextFile(`${root}/${folder}/lib/a.ts`),
      "// mine\n",
    );
    assert.equal(
      await Deno.readTextFile(`${root}/${folder}/lib/b.ts`),
      "// mine too\n",
    );
    assert.equal(
      await Deno.readTextFile(`${root}/snapshot/notes.txt`),
      "notes",
    );
  }));

Deno.test("a snapshot has what was compiled, once a chapter makes what loads it", () =>
  inScratch({
    ...GOOD,
    "02-b.md": GOOD["02-b.md"].replace(
      "file=lib/b.ts",
      "file=lib/backend/wasm/b.ts",
    )
      .replace("./a.ts", "../../a.ts")
      .replace("lib/b.ts", "lib/backend/wasm/b.ts"),
  }, async (root) => {
    const compiled = "lib/backend/wasm/modules/plain.ts";
    await Deno.mkdir(`${root}/lib/backend/wasm/modules`, { recursive: true });
    await Deno.writeTextFile(`${root}/${compiled}`, "export default '';\n");
    for (const [until, there] of [["1", false], ["2", true]] as const) {
      const { code, text } = await snapshot(root, until, `${root}/out${until}`);
      assert.equal(code, 0, text);
      assert.equal(isThere(`${root}/out${until}/${compiled}`), there);
    }
  }));
