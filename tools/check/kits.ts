/**
 * Whether every exercise has what an exercise needs.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";
import type { Context } from "./context.ts";

const LEAST = { checks: 1, hints: 3, wrong: 3, right: 2 };

/** Exercises without checks, with too few hints, wrong or right solutions; numbers left out. */
export function kits({ build }: Context): Finding[] {
  const findings: Finding[] = [];
  const chapters = new Map<string, number>();
  for (const exercise of build.exercises) {
    const { id, block } = exercise;
    const [chapter, number] = id.split(".");
    const expected = (chapters.get(chapter) ?? 0) + 1;
    chapters.set(chapter, Number(number));
    if (Number(number) !== expected) {
      findings.push({
        place: block.place,
        message: `exercise ${id} follows ${chapter}.${expected - 1}`,
        remedy: "number them 1, 2, 3",
      });
    }
    for (const [what, least] of Object.entries(LEAST)) {
      const count = exercise[what as keyof typeof LEAST].length;
      if (count >= least) continue;
      const remedy = `add ${what} to ${
        block.source.path.replace(/(\.exercises)?\.md$/, ".exercises.md")
      }`;
      findings.push({
        place: block.place,
        message: `exercise ${id} has ${count} ${what}, and needs ${least}`,
        remedy,
      });
    }
  }
  return findings;
}
