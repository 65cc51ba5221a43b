/**
 * `deno task ok`: check, the snapshots, every test, the long tests. What CI runs.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";
import { type Arguments, runCommand, type Usage } from "../terminal/command.ts";
import type { Screen } from "../terminal/screen.ts";
import { addCounts } from "./counts.ts";
import { closingLine, runSuites } from "./run_suites.ts";

const USAGE: Usage = {
  name: "ok",
  synopsis: "",
  about:
    "Runs check, check --snapshots, test and test:long, as CI does; the last line counts what passed, failed and skipped.",
  words: 0,
  flags: {},
};

async function main(_: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  await ensureMaps(root);
  // The kill matrix among the tests judges the kits.
  const check = await runCheck(root, "--unjudged");
  const snapshots = await runCheck(root, "--snapshots");
  const tests = await runSuites(root);
  const long = await runSuites(root, { long: true });
  const good = check && snapshots && tests.good && long.good;
  if (!check) screen.print("\ndeno task check failed: see above");
  if (!snapshots) {
    screen.print("\ndeno task check --snapshots failed: see above");
  }
  const counts = addCounts(tests.counts, long.counts);
  const failed = counts.failed + (check ? 0 : 1) + (snapshots ? 0 : 1);
  screen.print(`\n${closingLine({ ...counts, failed })}`);
  return good ? 0 : 1;
}

async function runCheck(root: string, ...flags: string[]): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "check", ...flags],
    cwd: root,
    stdin: "null",
  }).spawn().status;
  return success;
}

if (import.meta.main) await runCommand(USAGE, main);
