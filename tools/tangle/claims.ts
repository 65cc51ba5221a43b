/**
 * Claims: results of long trainings, measured over many seeds, recorded, and shown in a chapter.
 *
 * @module
 */
import { nearest } from "../terminal/nearest.ts";
import type { Block } from "./chapter.ts";
import type { Course } from "./course.ts";
import { type Findings, formatPlace } from "./place.ts";

/** A `ts claim=…` block with the `text claim=…` blocks that show what it found. */
export interface ClaimBlock {
  readonly name: string;
  /** The program. */
  readonly block: Block;
  /** `tests/course/02-perceptron/office.claim.ts`: where tangle puts it. */
  readonly path: string;
  /** `tests/claims/office.json`: what it found. */
  readonly results: string;
  readonly shown: readonly Block[];
}

/** Pairs programs with what shows their results, and reports those without a partner. */
export function collectClaims(
  course: Course,
  findings: Findings,
): ClaimBlock[] {
  const programs = new Map<string, Block>();
  const shown = new Map<string, Block[]>();
  for (const block of course.blocks) {
    const name = block.attributes.get("claim");
    if (name === undefined) continue;
    if (block.kind === "claimed") {
      shown.set(name, [...shown.get(name) ?? [], block]);
    } else if (block.kind === "claim") {
      reportName(name, block, programs.get(name), findings);
      programs.set(name, block);
    }
  }
  for (const [name, blocks] of shown) {
    if (programs.has(name)) continue;
    const near = nearest(name, programs.keys());
    findings.add(
      blocks[0].place,
      `claim=${name}: no program measures it`,
      near ? `did you mean ${near}?` : `write a block ts claim=${name}`,
    );
  }
  return [...programs].map(([name, block]) => {
    if (!shown.has(name)) {
      findings.add(
        block.place,
        `claim=${name} is shown nowhere`,
        `write an empty block text claim=${name} where the chapter makes the claim`,
      );
    }
    return {
      name,
      block,
      path: `tests/course/${block.source.name}/${name}.claim.ts`,
      results: `tests/claims/${name}.json`,
      shown: shown.get(name) ?? [],
    };
  });
}

function reportName(
  name: string,
  block: Block,
  other: Block | undefined,
  findings: Findings,
): void {
  if (other) {
    findings.add(
      block.place,
      `claim=${name} is measured twice; the first is at ${
        formatPlace(other.place)
      }`,
      "rename one",
    );
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    findings.add(
      block.place,
      `claim=${name}: not a name for a file`,
      "write lower case letters, digits and dashes",
    );
  }
}
