import assert from "node:assert/strict";
import { CAN_MAKE_TERMINAL } from "../exercise/course_helper.ts";
import { runTool, scratchRoot, writeChapters } from "../scratch_helper.ts";

/** The matchers of `.vscode/tasks.json`, as the editor uses them: line by line. */
interface Task {
  readonly label: string;
  readonly problemMatcher: {
    readonly pattern: {
      readonly regexp: string;
      readonly file: number;
      readonly line: number;
      readonly column: number;
      readonly message: number;
    };
    readonly background?: {
      readonly beginsPattern: string;
      readonly endsPattern: string;
    };
  };
}

const { tasks }: { tasks: Task[] } = JSON.parse(
  await Deno.readTextFile(
    new URL("../../../.vscode/tasks.json", import.meta.url),
  ),
);

function problems(text: string, { problemMatcher }: Task) {
  const { regexp, file, line, column, message } = problemMatcher.pattern;
  return text.split(/\r?\n/).flatMap((row) => {
    const match = new RegExp(regexp).exec(row);
    return match === null ? [] : [{
      file: match[file],
      line: Number(match[line]),
      column: Number(match[column]),
      message: match[message],
    }];
  });
}

const CHAPTER = `---
title: P
---

# P

\`\`\`ts file=lib/p.ts
/** Halves. */
export function half(a: number): number {
  const unused: Record<string, Record<string, Record<string, string>>> = a;
  return a / 2;
}
\`\`\`
`;

const MESSAGES = [
  {
    file: "course/01-p.md",
    line: 10,
    column: 9,
    message: "`unused` is never used (no-unused-vars, in lib/p.ts)",
  },
  {
    file: "course/01-p.md",
    line: 10,
    column: 9,
    message:
      "TS2322: Type 'number' is not assignable to type 'Record<string, Record<string, Record<string, string>>>'. (in lib/p.ts)",
  },
];

/** A course with two things wrong on one line. */
async function broken() {
  const root = await scratchRoot();
  await writeChapters(root, { "01-p.md": CHAPTER });
  const { code, text } = await runTool(root, "tangle");
  assert.equal(code, 0, text);
  return {
    root,
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

const sorted = (list: ReturnType<typeof problems>) =>
  list.sort((a, b) => a.message < b.message ? 1 : -1);

for (const task of tasks) {
  Deno.test(`the editor's matcher of ${task.label} reads what check prints, and no remedy`, async () => {
    await using course = await broken();
    const { text } = await runTool(course.root, "check", "types", "lint");
    assert.match(text, /^ {2}→ /m);
    assert.deepEqual(sorted(problems(text, task)), sorted([...MESSAGES]));
    assert.deepEqual(problems("error: check: broke\n  → do: 1:2: x", task), []);
  });
}

Deno.test({
  name: "in a narrow terminal a finding is one line for the editor",
  ignore: !CAN_MAKE_TERMINAL,
  async fn() {
    await using course = await broken();
    const { stdout } = await new Deno.Command("script", {
      args: [
        "-qec",
        `stty cols 50; '${Deno.execPath()}' run --no-check -A tools/check/main.ts types lint`,
        "/dev/null",
      ],
      cwd: course.root,
      // In colour: the editor matches what its terminal shows.
      env: { TERM: "xterm", NO_COLOR: "" },
      stdout: "piped",
      stderr: "null",
    }).output();
    const coloured = new TextDecoder().decode(stdout);
    const escape = "\u001b";
    assert.ok(coloured.includes(`${escape}[36mcourse`), coloured);
    // What the terminal shows: a line that was wiped is gone, colours are no text.
    const shown = coloured.replace(/^.*\r(?!\n)/gm, "")
      .replace(new RegExp(`${escape}\\[[\\d;]*[mK]`, "g"), "");
    const [check] = tasks;
    assert.deepEqual(sorted(problems(shown, check)), sorted([...MESSAGES]));
  },
});

Deno.test("the editor knows when dev rebuilds", () => {
  const { background } = tasks.find(({ label }) => label === "dev")!
    .problemMatcher;
  assert.match(
    "rebuilding: course/02-perceptron.md",
    new RegExp(background!.beginsPattern),
  );
  assert.match("ready: 3 files, 120 ms", new RegExp(background!.endsPattern));
  assert.doesNotMatch(
    "course/a.md:1:1: not ready",
    new RegExp(background!.endsPattern),
  );
});

Deno.test("the editor lets people edit what stitch carries back", async () => {
  const text = await Deno.readTextFile(
    new URL("../../../.vscode/settings.json", import.meta.url),
  );
  assert.ok(!/readonlyInclude/.test(text), text);
});
