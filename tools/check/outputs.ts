/**
 * Recorded outputs and figures.
 *
 * @module
 */
import { runBlocks } from "../outputs/blocks.ts";
import { compareOutcomes } from "../outputs/record.ts";
import { runAll } from "../outputs/run.ts";
import { type Finding, Findings } from "../tangle/place.ts";
import { listFiles } from "../tangle/tangle.ts";
import { type Context, notLookedAt } from "./context.ts";

/** What the chapters record is what their blocks do; a figure that no block draws is an orphan. */
export async function outputs(
  { root, course, build, plan, progress }: Context,
): Promise<Finding[]> {
  const findings = new Findings();
  const runs = runBlocks(course, findings);
  const drawn = new Set(runs.map(({ figure }) => figure));
  for (const path of listFiles(root, "course/figures")) {
    if (!drawn.has(path)) {
      findings.add(
        { file: path, line: 1, column: 1 },
        "no run block draws this figure",
        "delete it, or name the block after it",
      );
    }
  }
  // The blocks run on the engine as it stands: while it differs from the chapters, they would say nothing.
  if (plan.changed.length > 0) {
    return [...findings.list, notLookedAt("outputs", plan)];
  }
  const outcomes = await runAll(
    root,
    runs.filter(({ volatile }) => !volatile),
    build.names,
    progress,
  );
  return [...findings.list, ...compareOutcomes(root, outcomes)];
}
