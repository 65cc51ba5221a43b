/**
 * `deno task update`: the newest version of the course, with what the learner wrote still in it.
 *
 * Everything is imported before the first write, since the tools themselves are among what is replaced.
 *
 * @module
 */
import { ROOT } from "../exercise/course.ts";
import { openProgress } from "../exercise/progress.ts";
import { sweepScratch } from "../files/atomic.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
} from "../terminal/command.ts";
import { openScreen, readEnv, type Screen } from "../terminal/screen.ts";
import { report } from "./report.ts";
import { openSource } from "./source.ts";
import { update } from "./update.ts";

const USAGE: Usage = {
  name: "update",
  synopsis: "[FROM]",
  about:
    "Brings the newest version of the course in and merges it with what you wrote. FROM is a folder, a .zip or .tar.gz, or the address of one; without it, git fetches. Everything that is replaced is in .descent/backups first.",
  words: 1,
  flags: {
    "dry-run": {
      type: "boolean",
      about: "Says what would change, and changes no file.",
    },
  },
  examples: [
    "deno task update",
    "deno task update --dry-run",
    "deno task update ../descent-main.zip",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const cwd = readEnv("INIT_CWD") ?? Deno.cwd();
  const [from] = args.words;
  const dryRun = args.has("dry-run");
  const source = from === undefined
    ? undefined
    : await openSource(from, cwd, ROOT);
  const done = await update({
    root: ROOT,
    dryRun,
    store: openProgress(ROOT, openScreen("stderr").print),
    ...(source && { source }),
  });
  screen.print(report({ ...done, ...(from && { version: from }) }, dryRun));
  sweepScratch(`${ROOT}/.descent/tmp`);
  if (done.trouble) throw done.trouble;
  return 0;
}

if (import.meta.main) await runCommand(USAGE, main);
