/**
 * `<!-- steps: 1|3-4|all -->`: which lines of a block light up, one after the other.
 *
 * @module
 */

/** Lines that light up together, as ranges that include both ends; `null` is the whole block. */
export type Step = readonly (readonly [from: number, to: number])[] | null;

/** What could not be read, at an offset in the text. */
export interface StepsProblem {
  readonly offset: number;
  readonly message: string;
}

/**
 * Parses the text after `steps:`.
 *
 * @param lines number of lines of the block
 */
export function parseSteps(
  text: string,
  lines: number,
): { steps: Step[]; problems: StepsProblem[] } {
  const steps: Step[] = [];
  const problems: StepsProblem[] = [];
  let offset = 0;
  for (const part of text.split("|")) {
    const step: [number, number][] = [];
    let at = offset;
    for (const piece of part.split(",")) {
      const match = /^\s*(?:(all)|(\d+)(?:-(\d+))?)\s*$/.exec(piece);
      const from = Number(match?.[2]);
      const to = Number(match?.[3] ?? match?.[2]);
      const start = at + piece.length - piece.trimStart().length;
      if (!match) {
        problems.push({
          offset: start,
          message: `steps: can't read "${piece.trim()}"`,
        });
      } else if (!match[1] && (from < 1 || to < from || to > lines)) {
        problems.push({
          offset: start,
          message:
            `steps: ${piece.trim()} is not within the block's ${lines} lines`,
        });
      } else if (!match[1]) step.push([from, to]);
      at += piece.length + 1;
    }
    steps.push(step.length > 0 ? step : null);
    offset += part.length + 1;
  }
  return { steps, problems };
}
