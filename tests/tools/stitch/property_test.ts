import assert from "node:assert/strict";
import fc from "fast-check";
import { dirname } from "node:path";
import { formatFiles } from "../../../tools/tangle/format.ts";
import { CourseError } from "../../../tools/tangle/place.ts";
import type { Formatter } from "../../../tools/tangle/sides.ts";
import { apply, listFiles, plan } from "../../../tools/tangle/tangle.ts";
import { applyStitch, planStitch } from "../../../tools/stitch/stitch.ts";
import {
  courseShape,
  type EditShape,
  editShape,
  editText,
  writeCourse,
} from "./generated_course.ts";

const COURSES = Number(Deno.env.get("DESCENT_STITCH_COURSES") ?? 110);
const EDITS = 20;
/** What an edit may be refused for however good the tool is. */
const MUST_REFUSE = ["glue", "crossing", "syntax"];
const seed = Number(
  Deno.env.get("DESCENT_STITCH_SEED") ?? Date.now() % 2 ** 31,
);

const counts = new Map<string, number>();
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

/** A folder in memory where there is one: every backup waits for the disk. */
async function makeScratch(): Promise<string> {
  try {
    return await Deno.makeTempDir({ dir: "/dev/shm" });
  } catch {
    return await Deno.makeTempDir();
  }
}

/** Calls that come together are one `deno fmt`. */
function batched(root: string): Formatter {
  const known = new Map<string, { text?: string; problem?: string }>();
  let waiting: (() => void)[] = [];
  let wanted = new Map<string, string>();
  let number = 0;
  const key = (path: string, text: string) =>
    `${path.slice(path.lastIndexOf("."))}\0${text}`;
  async function flush() {
    const [batch, callers] = [wanted, waiting];
    [wanted, waiting] = [new Map(), []];
    const names = new Map([...batch].map(([key, text]) => {
      const name = `n${number++}${key.slice(0, key.indexOf("\0"))}`;
      return [name, { key, text }];
    }));
    const { texts, problems } = await formatFiles(
      root,
      new Map([...names].map(([name, { text }]) => [name, text])),
    );
    for (const [name, { key }] of names) {
      known.set(key, { text: texts.get(name), problem: problems.get(name) });
    }
    callers.forEach((resolve) => resolve());
  }
  return async (files) => {
    const missing = [...files].filter(([path, text]) =>
      !known.has(key(path, text))
    );
    if (missing.length > 0) {
      for (const [path, text] of missing) wanted.set(key(path, text), text);
      if (waiting.length === 0) setTimeout(flush, 4);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const texts = new Map<string, string>();
    const problems = new Map<string, string>();
    for (const [path, text] of files) {
      const result = known.get(key(path, text))!;
      texts.set(path, result.text!);
      if (result.problem !== undefined) problems.set(path, result.problem);
    }
    return { texts, problems };
  };
}

function snapshot(root: string): Map<string, string> {
  return new Map(
    ["course", "lib", "solutions", "exercises", "tests"].flatMap((folder) =>
      listFiles(root, folder)
    ).map((path) => [path, Deno.readTextFileSync(`${root}/${path}`)]),
  );
}

function write(root: string, path: string, text: string) {
  Deno.mkdirSync(dirname(`${root}/${path}`), { recursive: true });
  Deno.writeTextFileSync(`${root}/${path}`, text);
}

/** Import lines in order, and without what tangle brings by itself. */
function settled(text: string): string {
  const lines = text.split("\n");
  const body = lines.filter((line) =>
    !/^import |^\} from |^ {2}\w+,$|sourceMappingURL|^Deno\.test\(|^serve\(/
      .test(line)
  );
  return body.join("\n").replace(/\n{2,}/g, "\n").trim();
}

async function tryEdits(
  root: string,
  before: ReadonlyMap<string, string>,
  edits: readonly EditShape[],
  format: Formatter,
): Promise<void> {
  const paths = [...before.keys()].filter((path) =>
    /^(lib|solutions|tests\/course)\//.test(path) &&
    /\.ts$/.test(path)
  );
  const wanted = new Map<string, string>();
  for (const edit of edits) {
    const path = paths[edit.file % paths.length];
    wanted.set(path, editText(wanted.get(path) ?? before.get(path)!, edit));
  }
  for (const [path, text] of wanted) write(root, path, text);
  const then = snapshot(root);
  const planned = await planStitch(root, { format });
  if (planned.refusals.length > 0) {
    for (const { places: [place] } of planned.refusals) assert.ok(place.file);
    count(`refused: ${planned.refusals[0].reason}`);
    assert.deepEqual(snapshot(root), then);
    return;
  }
  await applyStitch(root, planned, { format });
  count(planned.carried.length === 0 ? "layout only" : "carried");
  const { texts } = await format(wanted);
  for (const [path, text] of texts) {
    // No edit, or one of the layout: the copies of another follow it.
    if (text === before.get(path)) continue;
    const now = Deno.readTextFileSync(`${root}/${path}`);
    if (now !== text) assert.equal(settled(now), settled(text), path);
  }
  const after = await plan(root, { format });
  assert.deepEqual(after.changed.map(({ path }) => path), []);
  for (const [path] of wanted) {
    const chapters = [...snapshot(root)].filter(([p]) =>
      p.startsWith("course/")
    );
    for (const [name, text] of chapters) {
      // A chapter keeps its line ends.
      if (before.get(name)!.includes("\r\n")) {
        assert.ok(!/[^\r]\n/.test(text), `${name} (${path})`);
      }
    }
  }
}

Deno.test("tangle, edit, stitch, tangle: the edited file again, or a refusal and nothing written", async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(
      courseShape,
      fc.array(fc.array(editShape, { minLength: 1, maxLength: 2 }), {
        minLength: EDITS,
        maxLength: EDITS,
      }),
      async (shape, edits) => {
        const home = await Deno.realPath(await makeScratch());
        try {
          const format = batched(home);
          const first = `${home}/first`;
          for (const [name, text] of Object.entries(writeCourse(shape))) {
            write(first, `course/${name}`, text);
          }
          try {
            await apply(await plan(first, { format }), first, { format });
          } catch (error) {
            if (!(error instanceof CourseError)) throw error;
            throw new Error(
              `the generator made a bad course: ${error.message}`,
            );
          }
          const before = snapshot(first);
          const record = Deno.readTextFileSync(
            `${first}/.descent/tangled.json`,
          );
          const results = await Promise.allSettled(edits.map((list, index) => {
            const root = `${home}/${index}`;
            for (const [path, text] of before) write(root, path, text);
            write(root, ".descent/tangled.json", record);
            cases++;
            return tryEdits(root, before, list, format);
          }));
          const failed = results.findIndex(({ status }) =>
            status === "rejected"
          );
          if (failed >= 0) {
            const { reason } = results[failed] as PromiseRejectedResult;
            throw new Error(
              `${JSON.stringify(edits[failed])}: ${reason.stack}`,
            );
          }
        } finally {
          await Deno.remove(home, { recursive: true });
        }
      },
    ),
    {
      seed,
      numRuns: COURSES,
      endOnFailure: Deno.env.has("DESCENT_STITCH_NO_SHRINK"),
      interruptAfterTimeLimit: 240_000,
    },
  );
  console.log(`stitch: seed ${seed} (DESCENT_STITCH_SEED), ${cases} cases`);
  for (const [what, number] of [...counts].sort(([, a], [, b]) => b - a)) {
    console.log(`  ${String(number).padStart(5)}  ${what}`);
  }
  assert.ok(cases >= 2000);
  const avoidable = [...counts].filter(([what]) =>
    what.startsWith("refused") &&
    !MUST_REFUSE.includes(what.replace("refused: ", ""))
  ).reduce((sum, [, number]) => sum + number, 0);
  assert.ok(avoidable < cases * 0.05, `${avoidable} avoidable refusals`);
});
