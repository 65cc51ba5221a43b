/**
 * Runs suites of tests, one after the other, and counts.
 *
 * @module
 */
import { isThere } from "../files/is_there.ts";
import { startProgress } from "../terminal/progress.ts";
import { openScreen } from "../terminal/screen.ts";
import { addCounts, type Counts, NO_COUNTS, readCounts } from "./counts.ts";
import { isRequired, type Suite, suites, whyNot } from "./suites.ts";

/** What a run came to. */
export interface Result {
  readonly counts: Counts;
  /** Whether every suite ran and nothing failed. */
  readonly good: boolean;
}

/** What to run. */
export interface Options {
  /** Names of suites; all when empty. */
  readonly names?: readonly string[];
  /** Only the tests that take long, with more seeds. */
  readonly long?: boolean;
  /** Arguments for `deno test`. */
  readonly extra?: readonly string[];
}

/** Tests that have more to do with `DESCENT_LONG=1`. */
const LONG = [
  "tests/claims",
  "tests/lib/long",
  "tests/tools/judge/kill_matrix_test.ts",
];

/** The closing line. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Runs the chosen suites. */
export async function runSuites(
  root: string,
  options: Options = {},
): Promise<Result> {
  const { names = [], long = false, extra = [] } = options;
  let counts = NO_COUNTS;
  let good = true;
  const chosen = (long ? longSuites(root) : suites(root)).filter(({ name }) =>
    names.length === 0 || names.includes(name)
  );
  using progress = startProgress({ total: chosen.length });
  for (const suite of chosen) {
    const result = await progress.track(
      `suite ${suite.name}`,
      () => runSuite(root, suite, long, extra),
    );
    counts = addCounts(counts, result.counts);
    good &&= result.good;
  }
  return { counts, good };
}

function longSuites(root: string): Suite[] {
  const tests = LONG.filter((path) => isThere(`${root}/${path}`));
  if (tests.length === 0) return [];
  return [{ name: "long", config: "deno.json", code: [], tests }];
}

/** Runs one suite, passing its output on as it comes. */
async function runSuite(
  root: string,
  suite: Suite,
  long: boolean,
  extra: readonly string[],
): Promise<Result> {
  const screen = openScreen("stdout");
  const errors = openScreen("stderr");
  screen.print(`\n${screen.paint.bold(suite.name)}: ${suite.tests.join(" ")}`);
  const reason = await whyNot(root, suite);
  if (reason !== undefined) {
    screen.print(`${suite.name}: skipped: ${reason}`);
    return judgeCounts(suite, { ...NO_COUNTS, skipped: 1 }, true);
  }
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      "--no-check",
      "--allow-all",
      "--config",
      `${root}/${suite.config}`,
      ...extra,
      ...suite.tests,
    ],
    cwd: root,
    // Checks judge the solutions here: a fresh clone is green, and so is one with half the exercises done.
    env: {
      DESCENT_ANSWERS: "solutions",
      ...(long ? { DESCENT_LONG: "1" } : {}),
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let tail = "";
  await Promise.all([
    passOn(child.stdout, (text) => {
      screen.write(text);
      tail = (tail + text).slice(-4000);
    }),
    passOn(child.stderr, errors.write),
  ]);
  const { success } = await child.status;
  return judgeCounts(suite, readCounts(tail), success);
}

/** Hands a stream on as it comes. */
async function passOn(
  stream: ReadableStream<Uint8Array>,
  write: (text: string) => void,
): Promise<void> {
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    write(text);
  }
}

/** A suite that could not run has failed; so has one that may not skip and did. */
function judgeCounts(suite: Suite, counts: Counts, success: boolean): Result {
  if (isRequired(suite) && counts.skipped > 0) {
    openScreen("stdout").print(
      `${suite.name}: skipped tests count as failures here`,
    );
    const failed = counts.failed + counts.skipped;
    return { counts: { ...counts, failed, skipped: 0 }, good: false };
  }
  if (!success && counts.failed === 0) {
    return { counts: { ...counts, failed: 1 }, good: false };
  }
  return { counts, good: success && counts.failed === 0 };
}
