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
import { replaceFiles } from "./files.ts";
import { ensureMaps } from "./maps.ts";
import { apply, listFiles, plan } from "./tangle.ts";

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
      about: "With --until: in a folder of yours.",
    },
    discard: {
      type: "boolean",
      about:
        "Writes over edits in the files that no chapter holds; a backup is kept.",
    },
  },
  examples: ["deno task tangle", "deno task tangle --until 2"],
};

/** Files that a snapshot needs to stand alone. */
const KIT = ["deno.json", "deno.lock", "exercises/todo.ts"];

async function main(args: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  const until = untilOf(args, root);
  const shownOut = until === undefined ? undefined : args.get("out") ??
    `.descent/until/${String(until).padStart(2, "0")}`;
  const out = shownOut === undefined
    ? root
    : args.has("out")
    ? resolve(readEnv("INIT_CWD") ?? root, shownOut)
    : `${root}/${shownOut}`;
  const planned = await plan(root, { until, out });
  const { moved } = await apply(planned, out, {
    discard: args.has("discard"),
  });
  if (until !== undefined) await copyKit(root, out);
  else await ensureMaps(root);
  for (const { path } of planned.changed) screen.print(`wrote ${path}`);
  for (const path of planned.edited) {
    screen.print(`kept ${path}, which has been edited`);
  }
  for (const path of moved) {
    screen.print(`moved ${path} to .descent/backups/: no block makes it`);
  }
  const where = shownOut === undefined ? "" : ` in ${shownOut}`;
  const made = planned.files.length === 1
    ? "1 file"
    : `${planned.files.length} files`;
  screen.print(`${made}${where}, ${planned.changed.length} changed`);
  return 0;
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

/** The toolchain and the configuration, so that the snapshot's tests run there. */
async function copyKit(root: string, out: string): Promise<void> {
  const tools = listFiles(root, "tools").filter((path) =>
    /^tools\/(child|course|judge)\//.test(path)
  );
  const files = [
    ...KIT,
    ...tools,
    ...listFiles(root, "course").filter((path) => path.endsWith(".md")),
    ...listFiles(root, "tests/claims").filter((path) => path.endsWith(".json")),
  ];
  const texts = [];
  for (const path of files) {
    texts.push({ path, text: await Deno.readTextFile(`${root}/${path}`) });
  }
  await replaceFiles(out, texts);
}

if (import.meta.main) await runCourseCommand(USAGE, main);
