/**
 * `deno task claims`: measures what the chapters claim, over all seeds, and writes it into them.
 *
 * @module
 */
import type { ClaimBlock } from "../tangle/claims.ts";
import { byPath, readCourse } from "../tangle/course.ts";
import { replaceFiles } from "../tangle/files.ts";
import { runCourseCommand } from "../tangle/course_command.ts";
import { ensureMaps } from "../tangle/maps.ts";
import { type Recording, recordTexts } from "../tangle/record_text.ts";
import { apply, buildCourse, plan } from "../tangle/tangle.ts";
import {
  type Arguments,
  type ExitCode,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { nearest } from "../terminal/nearest.ts";
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { bringUpToDate } from "./measure_all.ts";

const USAGE: Usage = {
  name: "claims",
  synopsis: "[NAME…]",
  about:
    "Measures what the chapters claim and writes it into them. Only what is stale is measured, unless --again says otherwise.",
  words: Infinity,
  flags: {
    again: { type: "boolean", about: "Measure what is up to date, too." },
  },
  examples: ["deno task claims", "deno task claims office-perceptron --again"],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const root = Deno.cwd();
  const { build: built } = buildCourse(root);
  const planned = await plan(root, { built });
  const chosen = choose(built.claims, args.words);
  const stale = planned.changed.find(({ path }) => path.endsWith(".ts"));
  if (stale) {
    throw new UserError(
      `claims: ${stale.path} differs from its chapter; run deno task tangle first`,
    );
  }
  await ensureMaps(root);
  const found = new Map<string, string>();
  let failures = 0;
  using progress = startProgress({ linesInPipe: true });
  for (const claim of chosen) {
    const again = args.has("again");
    const outcome = await bringUpToDate(root, claim, { again, progress });
    if ("text" in outcome) {
      const state = outcome.kind === "fresh"
        ? "up to date"
        : screen.paint.green("measured");
      screen.print(`${claim.name}: ${state}`);
      found.set(claim.name, outcome.text);
    } else {
      failures++;
      const state = screen.paint.red(outcome.kind);
      screen.print(
        `${claim.name}: ${state}: ${outcome.reason}; what was recorded stays`,
      );
    }
  }
  progress.close();
  const files = record(root, found);
  await replaceFiles(root, files);
  // Learners read a copy of the chapter.
  if (files.length > 0) {
    await apply(await plan(root), root, { command: "claims" });
  }
  for (const { path } of files) screen.print(`wrote ${path}`);
  return failures > 0 ? 1 : 0;
}

/** Puts what was found into the chapters, which may have been edited since. */
function record(root: string, found: ReadonlyMap<string, string>) {
  const recordings: Recording[] = buildCourse(root).build.claims.flatMap(
    ({ name, shown }) => {
      const text = found.get(name);
      return text === undefined ? [] : shown.map((block) => ({ block, text }));
    },
  );
  return recordTexts(byPath(readCourse(root)), recordings);
}

function choose(
  claims: readonly ClaimBlock[],
  names: readonly string[],
): readonly ClaimBlock[] {
  const known = claims.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UserError(
      `claims: there is no claim ${name}${
        near ? `; did you mean ${near}?` : ""
      }`,
      known.length > 0 ? `there are ${known.join(", ")}` : "there are none yet",
    );
  }
  return names.length === 0
    ? claims
    : claims.filter(({ name }) => names.includes(name));
}

if (import.meta.main) await runCourseCommand(USAGE, main);
