/**
 * `deno task dev`: rebuilds while an author writes, whichever side is edited. An editor's problem matcher reads what it
 * prints: `rebuilding …`, findings as `file:line:column: message`, and a line that starts with `ready`.
 *
 * @module
 */
import { changedFiles } from "../files/changes.ts";
import { isThere } from "../files/is_there.ts";
import { findingText } from "../tangle/course_command.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { abortOnInterrupt } from "../terminal/interrupt.ts";
import type { Screen } from "../terminal/screen.ts";
import { MapMaker } from "./maps.ts";
import { Rebuilder, type Rebuilt } from "./rebuild.ts";
import { type News, Tree } from "./tree.ts";

const USAGE: Usage = {
  name: "dev",
  synopsis: "",
  about:
    "Watches the chapters and what they make. A saved chapter is tangled; an edit in lib/, solutions/ or tests/course/ goes back into its chapter. Ctrl-C ends.",
  words: 0,
  flags: {},
};

async function main(_: Arguments, screen: Screen): Promise<ExitCode> {
  const root = Deno.cwd();
  if (!isThere(`${root}/course`)) {
    throw new UserError(
      "dev: there is no course/ here; run it in the repository's root",
    );
  }
  const signal = abortOnInterrupt();
  const tree = new Tree(root);
  const rebuilder = new Rebuilder(tree);
  const maps = new MapMaker(root);
  const changes = changedFiles(tree.watched, signal);
  // From here on no save is missed, also while the first rebuild is under way.
  let next = changes.next();
  const round = async (name: string, news: News) => {
    const start = performance.now();
    screen.print(`rebuilding ${name}`);
    const rebuilt = await rebuilder.rebuild(news);
    // Ctrl-C reaches the formatter too: what it says then is no news.
    if (signal.aborted) return;
    report(name, rebuilt, performance.now() - start, screen);
    if (rebuilt.written.length > 0) maps.stale();
  };
  await round("course/", new Map());
  maps.stale();
  while (!signal.aborted) {
    const change = await next;
    if (change.done) break;
    next = changes.next();
    const news = tree.news(change.value);
    if (news.size > 0) await round(nameOf([...news.keys()]), news);
  }
  await maps.close();
  screen.print(screen.paint.dim("Stopped watching."));
  return 0;
}

/** What was saved, in a few words. */
function nameOf(paths: readonly string[]): string {
  return paths.length === 1
    ? paths[0]
    : `${paths[0]} and ${paths.length - 1} more`;
}

function report(
  name: string,
  { findings, trouble, notes, written }: Rebuilt,
  milliseconds: number,
  screen: Screen,
): void {
  for (const note of notes) screen.print(note);
  // As they are: an editor reads these lines, and a terminal breaks them by itself.
  for (const finding of findings) {
    screen.print(findingText(finding, screen.paint));
  }
  if (trouble !== undefined) {
    screen.print(trouble);
    return screen.print("ready · nothing was written; still watching");
  }
  if (findings.length > 0) {
    return screen.print(`ready · ${findings.length} to mend; still watching`);
  }
  const what = written.length === 1
    ? written[0]
    : written.length > 0
    ? `${written.length} files`
    : "nothing to write";
  screen.print(`ready · ${name} → ${what} in ${Math.round(milliseconds)} ms`);
}

if (import.meta.main) await runCommand(USAGE, main);
