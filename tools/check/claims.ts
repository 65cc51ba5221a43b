/**
 * Claims: measured with what stands here now, whole, and shown as they were measured.
 *
 * @module
 */
import { type Claim, loadClaim, type Recorded } from "../claims/claim.ts";
import { hashInputs } from "../claims/inputs.ts";
import { whyStale } from "../claims/stale.ts";
import { readRecorded } from "../claims/store.ts";
import { longNumber } from "../outputs/long_number.ts";
import type { ClaimBlock } from "../tangle/claims.ts";
import type { Finding } from "../tangle/place.ts";
import { recordedText } from "../tangle/record_text.ts";
import { listFiles } from "../tangle/tangle.ts";
import { type Context, notLookedAt } from "./context.ts";

/** Stale, missing or edited results, and results of no claim. */
export async function claims(
  { root, build, plan }: Context,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set(build.claims.map(({ results }) => results));
  for (const path of listFiles(root, "tests/claims")) {
    if (!path.endsWith(".json") || known.has(path)) continue;
    findings.push({
      place: { file: path, line: 1, column: 1 },
      message: "no block claims these results",
      remedy: "delete it, or name the block after it",
    });
  }
  // The programs run on the engine as it stands: while it differs from the chapters, they would say nothing.
  if (plan.changed.length > 0) {
    return [...findings, notLookedAt("claims", plan)];
  }
  for (const block of build.claims) {
    findings.push(...await problems(root, block));
  }
  return findings;
}

async function problems(root: string, claim: ClaimBlock): Promise<Finding[]> {
  const { name, path, block, shown } = claim;
  const remedy = `run deno task claims ${name}`;
  const at = (message: string, place = block.place): Finding[] => [
    { place, message: `claim=${name}: ${message}`, remedy },
  ];
  let program: Claim;
  let recorded: Recorded | undefined;
  try {
    program = await loadClaim(root, path);
    recorded = readRecorded(root, claim.results);
  } catch (error) {
    return at(error instanceof Error ? error.message : String(error));
  }
  if (!recorded) return at("it was never measured");
  const stale = await whyStale(recorded, program, await hashInputs(root, path));
  if (stale) return at(stale);
  const text = program.report(recorded.results);
  const long = longNumber(text);
  if (long !== undefined) {
    return at(`it shows ${long}: more than four significant digits`);
  }
  return shown.filter((block) => recordedText(block) !== text).flatMap((
    { place },
  ) => at("this is not what was measured", place));
}
