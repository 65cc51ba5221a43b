/**
 * Writes outcomes into chapters and figures, or says where they differ.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";
import {
  recordedText,
  type Recording,
  recordTexts,
} from "../tangle/record_text.ts";
import { readIfThere } from "../tangle/tangle.ts";
import type { Outcome } from "./run.ts";

/** A chapter's recorded output that its block no longer prints, and the like. */
export function compareOutcomes(
  root: string,
  outcomes: readonly Outcome[],
): Finding[] {
  const findings: Finding[] = [];
  for (const outcome of outcomes) {
    const { run, printed, svg } = outcome;
    findings.push(...outcome.findings);
    if (outcome.findings.length > 0 || run.volatile) continue;
    if (run.out && recorded(outcome) !== printed) {
      findings.push({
        place: run.out.place,
        message: `out=${run.id} is not what the block prints: ${
          firstDifference(recorded(outcome), printed)
        }`,
        remedy: "run deno task outputs, and read the difference",
      });
    }
    findings.push(...missing(outcome));
    if (svg !== undefined && readIfThere(`${root}/${run.figure}`) !== svg) {
      findings.push({
        place: run.block.place,
        message: `${run.figure} is not what the block draws`,
        remedy: "run deno task outputs, and look at the figure",
      });
    }
  }
  return findings;
}

/** A block that prints needs a place for it. */
function missing({ run, printed }: Outcome): Finding[] {
  if (run.out || printed === "") return [];
  return [{
    place: run.block.place,
    message:
      `run id=${run.id} prints something, and no text out=${run.id} block follows`,
    remedy: `add an empty block with the info string: text out=${run.id}`,
  }];
}

function recorded({ run }: Outcome): string {
  return run.out ? recordedText(run.out) : "";
}

function firstDifference(recorded: string, printed: string): string {
  const [a, b] = [recorded.split("\n"), printed.split("\n")];
  const line = a.findIndex((text, index) => text !== b[index]);
  const at = line < 0 ? a.length : line;
  return `line ${at + 1} says ${quote(a[at])}, the block ${quote(b[at])}`;
}

function quote(text: string | undefined): string {
  return text === undefined ? "nothing" : JSON.stringify(text);
}

/**
 * The files that record what the blocks do.
 *
 * @param texts chapters by path, as they stand on disk
 * @returns new texts of the chapters and figures that change, and findings of blocks that failed (their records stay)
 */
export function recordOutcomes(
  root: string,
  texts: ReadonlyMap<string, string>,
  outcomes: readonly Outcome[],
): { files: { path: string; text: string }[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const figures: { path: string; text: string }[] = [];
  const recordings: Recording[] = [];
  for (const outcome of outcomes) {
    const { run, printed, svg } = outcome;
    findings.push(...outcome.findings, ...missing(outcome));
    if (outcome.findings.length > 0) continue;
    if (svg !== undefined && readIfThere(`${root}/${run.figure}`) !== svg) {
      figures.push({ path: run.figure, text: svg });
    }
    if (run.out) recordings.push({ block: run.out, text: printed });
  }
  return { files: [...figures, ...recordTexts(texts, recordings)], findings };
}
