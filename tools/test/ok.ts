/**
 * `deno task ok`: check, every test, the long tests. What CI runs.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";
import { addCounts } from "./counts.ts";
import { closingLine, runSuites } from "./run_suites.ts";

const root = Deno.cwd();
await ensureMaps(root);
const check = await new Deno.Command(Deno.execPath(), {
  args: ["task", "--quiet", "check"],
  cwd: root,
  stdin: "null",
}).spawn().status;
const tests = await runSuites(root);
const long = await runSuites(root, { long: true });
const good = check.success && tests.good && long.good;
if (!check.success) console.log("\ndeno task check failed: see above");
const counts = addCounts(tests.counts, long.counts);
const failed = counts.failed + (check.success ? 0 : 1);
console.log(`\n${closingLine({ ...counts, failed })}`);
Deno.exit(good ? 0 : 1);
