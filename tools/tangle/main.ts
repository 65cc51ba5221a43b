/**
 * The command line of `deno task tangle`.
 *
 * @module
 */
import { resolve } from "node:path";
import { type Arguments, type Usage, UserError } from "../terminal/command.ts";
import { readEnv, type Screen } from "../terminal/screen.ts";
import { readCourse } from "./course.ts";
import { runCourseCommand } from "./course_command.ts";
import { ensureMaps } from "./maps.ts";
import { writeSnapshot } from "./snapshot.ts";
import { apply, plan } from "./tangle.ts";

const USAGE: Usage = {
  name: "tangle",
  synopsis: "",
  about:
    "Writes lib/, exercises/, solutions/ and tests/course/ from the chapters. An exercise that somebody has edited stays.",
  words: 0,
  flags: {
    until: {
      type: "string",
      value: "N",
      about: "The engine after chapter N, in .descent/until/N/.",
    },
    out: {
      type: "string",
      value: "DIR",
      about: "With --until: in a folder of yours, new or empty.",
    },
    discard: {
      type: "boolean",
      about:
        "Writes over edits in the files that no chapter holds; a backup is kept.",
    },
  },
  examples: ["deno task tangle", "deno task tangle --until 2"],
};

async function main(args: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  const until = untilOf(args, root);
  return until === undefined
    ? await tangle(root, args.has("discard"), screen)
    : await snapshot(root, until, args.get("out"), screen);
}

async function tangle(
  root: string,
  discard: boolean,
  screen: Screen,
): Promise<number> {
  const planned = await plan(root);
  const { moved } = await apply(planned, root, { discard });
  await ensureMaps(root);
  for (const { path } of planned.changed) screen.print(`wrote ${path}`);
  for (const path of planned.edited) {
    screen.print(`kept ${path}, which has been edited`);
  }
  for (const path of moved) {
    screen.print(`moved ${path} to .descent/backups/: no block makes it`);
  }
  screen.print(
    `${count(planned.files.length)}, ${planned.changed.length} changed`,
  );
  return 0;
}

/** @param folder what `--out` says, if it was given */
async function snapshot(
  root: string,
  until: number,
  folder: string | undefined,
  screen: Screen,
): Promise<number> {
  const shown = folder ?? snapshotFolder(until);
  const out = folder === undefined
    ? `${root}/${shown}`
    : resolve(readEnv("INIT_CWD") ?? root, folder);
  const { files, written, kept, dropped, backup } = await writeSnapshot(
    root,
    until,
    out,
  );
  for (const path of written) screen.print(`wrote ${path}`);
  for (const path of kept) {
    screen.print(`kept ${path}, which has been edited`);
  }
  for (const path of dropped) screen.print(`removed ${path}`);
  if (backup !== undefined) {
    screen.print(`what was edited there is in ${shown}/${backup}/`);
  }
  screen.print(
    `${count(files.length)} in ${shown}, ${written.length} changed`,
  );
  return 0;
}

/** `.descent/until/02`: where a snapshot goes without `--out`. */
function snapshotFolder(until: number): string {
  return `.descent/until/${String(until).padStart(2, "0")}`;
}

function count(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}

/** Reads `--until`, and throws a `UserError` unless it names a chapter. */
function untilOf(args: Arguments, root: string): number | undefined {
  const text = args.get("until");
  if (text === undefined) {
    if (args.has("out")) throw new UserError("tangle: --out goes with --until");
    return undefined;
  }
  const numbers = chapterNumbers(root);
  if (!/^\d{1,2}$/.test(text) || !numbers.includes(Number(text))) {
    throw new UserError(
      `tangle: --until ${text}: there is no such chapter; there are ${
        numbers.join(", ")
      }`,
    );
  }
  return Number(text);
}

/** Numbers of the chapters, in order. */
function chapterNumbers(root: string): number[] {
  const names = [...readCourse(root).keys()].filter((name) =>
    /^\d\d-[^.]+\.md$/.test(name)
  );
  return names.map((name) => Number(name.slice(0, 2))).sort((a, b) => a - b);
}

if (import.meta.main) await runCourseCommand(USAGE, main);
