/**
 * `deno task test`: every suite, one after the other, closed by `N passed, N failed, N skipped` on a line of its own.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";
import { type Suite, suites } from "./suites.ts";
import { addCounts, type Counts, NO_COUNTS, readCounts } from "./counts.ts";

const USAGE =
  `deno task test                 every test; those that need a browser or real data skip by name where there is none
deno task test slides          one suite
deno task test -- --filter x   what follows -- goes to deno test
deno task test:long            more seeds, and one seed of each claim`;

async function main(args: string[]): Promise<number> {
  const split = args.indexOf("--");
  const names = split < 0 ? args : args.slice(0, split);
  const extra = split < 0 ? [] : args.slice(split + 1);
  const long = names.includes("--long");
  if (names.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const root = Deno.cwd();
  const known = suites(root);
  const wanted = names.filter((name) => name !== "--long");
  const unknown = wanted.find((name) =>
    !known.some((suite) => suite.name === name)
  );
  if (unknown !== undefined) {
    console.error(
      `there is no suite ${unknown}; there are ${
        known.map(({ name }) => name).join(", ")
      }\n\n${USAGE}`,
    );
    return 2;
  }
  await ensureMaps(root);
  let total: Counts = NO_COUNTS;
  let good = true;
  for (const suite of known) {
    if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
    const { counts, success } = await runSuite(root, suite, long, extra);
    total = addCounts(total, counts);
    good &&= success;
  }
  // A suite that could not run at all has failed, whatever it counted.
  const failed = total.failed + (good || total.failed > 0 ? 0 : 1);
  console.log(
    `\n${total.passed} passed, ${failed} failed, ${total.skipped} skipped`,
  );
  return good && failed === 0 ? 0 : 1;
}

/** Runs one suite, passing its output on as it comes. */
async function runSuite(
  root: string,
  suite: Suite,
  long: boolean,
  extra: readonly string[],
) {
  const args = [
    "test",
    "--no-check",
    "--allow-all",
    "--config",
    `${root}/${suite.config}`,
    ...extra,
    ...suite.tests,
  ];
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: root,
    // Checks judge the solutions here: a fresh clone is green, and so is one with half the exercises done.
    env: {
      DESCENT_ANSWERS: "solutions",
      ...(long ? { DESCENT_LONG: "1" } : {}),
    },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  let tail = "";
  const decoder = new TextDecoder();
  for await (const chunk of child.stdout) {
    await Deno.stdout.write(chunk);
    tail = (tail + decoder.decode(chunk, { stream: true })).slice(-4000);
  }
  const { success } = await child.status;
  return { success, counts: readCounts(tail) };
}

if (import.meta.main) Deno.exit(await main(Deno.args));
