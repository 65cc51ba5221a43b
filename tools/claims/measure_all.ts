/**
 * Measures every seed of a claim, two at a time; what a run that was cut off has measured counts.
 *
 * @module
 */
import type { ClaimBlock } from "../tangle/claims.ts";
import { machine } from "../tangle/machine.ts";
import { closesBlock } from "../tangle/record_text.ts";
import type { Progress } from "../terminal/progress.ts";
import { type Claim, digestOf, loadClaim, type Recorded } from "./claim.ts";
import { hashInputs } from "./inputs.ts";
import { isMet, measureSeed } from "./measure.ts";
import { whyStale } from "./stale.ts";
import { Partial, readRecorded, writeRecorded } from "./store.ts";

const AT_ONCE = 2;

/** What became of a claim. */
export type Outcome =
  | { readonly kind: "fresh" | "measured"; readonly text: string }
  | { readonly kind: "skipped" | "failed"; readonly reason: string };

/** How to measure. */
export interface Options {
  /** Measure again what is up to date. */
  readonly again: boolean;
  /** Told of every seed. */
  readonly progress: Progress;
}

/** Brings one claim up to date. A program of the author's that throws has failed; what else goes wrong is thrown. */
export async function bringUpToDate(
  root: string,
  block: ClaimBlock,
  options: Options,
): Promise<Outcome> {
  try {
    const claim = await loadClaim(root, block.path);
    const outcome = await measureIfStale(root, block, claim, options);
    if ("text" in outcome && closesBlock(outcome.text)) {
      return { kind: "failed", reason: "report() prints a code fence" };
    }
    return outcome;
  } catch (error) {
    // Full disks and the like are the command's.
    if (isSystemError(error)) throw error;
    return { kind: "failed", reason: firstLine(error) };
  }
}

async function measureIfStale(
  root: string,
  { name, path, results }: ClaimBlock,
  claim: Claim,
  { again, progress }: Options,
): Promise<Outcome> {
  const inputs = await hashInputs(root, path);
  const before = again ? undefined : readRecorded(root, results);
  if (before && await whyStale(before, claim, inputs) === undefined) {
    return { kind: "fresh", text: claim.report(before.results) };
  }
  if (!await isMet(claim.needs)) {
    return {
      kind: "skipped",
      reason: `it needs ${claim.needs?.what}, which is not here`,
    };
  }
  const partial = new Partial(root, name, inputs);
  if (again) partial.results.length = 0;
  await measureMissing(root, path, claim, partial, progress);
  const measured = partial.results.slice(0, claim.seeds).map((one) => one!);
  const recorded: Recorded = {
    claim: name,
    inputs,
    machine: machine(),
    digest: await digestOf(measured),
    results: measured,
  };
  const text = claim.report(recorded.results);
  await writeRecorded(root, results, recorded);
  await partial.forget();
  return { kind: "measured", text };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && /\(os error \d+\)/.test(error.message);
}

function firstLine(error: unknown): string {
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}

async function measureMissing(
  root: string,
  path: string,
  claim: Claim,
  partial: Partial,
  progress: Progress,
): Promise<void> {
  const seeds = [...Array(claim.seeds).keys()];
  const missing = seeds.filter((seed) => !partial.results[seed]);
  progress.add(missing.length);
  const worker = async () => {
    for (
      let seed = missing.shift();
      seed !== undefined;
      seed = missing.shift()
    ) {
      await progress.track(`${partial.name}, seed ${seed}`, async () => {
        const result = await measureSeed(root, path, claim, seed);
        await partial.keep(seed, result);
      });
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, worker),
  );
  const failed = workers.find(({ status }) => status === "rejected");
  if (failed) throw (failed as PromiseRejectedResult).reason;
}
