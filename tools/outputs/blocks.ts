/**
 * The `ts run` blocks of a course, each with the block and the figure that record what it does.
 *
 * @module
 */
import type { Block } from "../tangle/chapter.ts";
import type { Course } from "../tangle/course.ts";
import { type Findings, formatPlace } from "../tangle/place.ts";
import { nearest } from "../terminal/nearest.ts";

/** A block that runs when the course is built. */
export interface RunBlock {
  readonly id: string;
  readonly block: Block;
  /** The `text out=…` block that follows it. */
  readonly out?: Block;
  /** `course/figures/02-boundary.svg`, should it export one. */
  readonly figure: string;
  /** Recorded with its machine, never compared. */
  readonly volatile: boolean;
}

/** Pairs every `run` with its `out`, and reports those that have no partner. */
export function runBlocks(course: Course, findings: Findings): RunBlock[] {
  const runs: RunBlock[] = [];
  for (const { source, blocks } of course.files) {
    const seen = new Map<string, Block>();
    const outs = new Set(blocks.filter(({ kind }) => kind === "out"));
    const coded = blocks.filter(({ kind }) => kind !== "plain");
    for (const block of coded.filter(({ kind }) => kind === "run")) {
      const id = block.attributes.get("id") ?? "";
      const other = seen.get(id);
      if (other) {
        findings.add(
          block.place,
          `run id=${id} is there twice; the first is at ${
            formatPlace(other.place)
          }`,
          "rename one",
        );
      }
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        findings.add(
          block.place,
          `id=${id}: not a name for a file`,
          "write lower case letters, digits and dashes",
        );
      }
      seen.set(id, block);
      const next = coded[coded.indexOf(block) + 1];
      const out = next?.kind === "out" && next.attributes.get("out") === id
        ? next
        : undefined;
      if (out) outs.delete(out);
      const prefix = source.number === Infinity
        ? source.name.split("-")[0]
        : String(source.number).padStart(2, "0");
      runs.push({
        id,
        block,
        out,
        figure: `course/figures/${prefix}-${id}.svg`,
        volatile: block.attributes.has("volatile"),
      });
    }
    for (const block of outs) {
      const id = block.attributes.get("out")!;
      const near = nearest(id, seen.keys());
      findings.add(
        block.place,
        `out=${id} does not follow a block with run id=${id}`,
        near && near !== id
          ? `did you mean ${near}?`
          : "put it directly after its run block",
      );
    }
  }
  return runs;
}
