/**
 * What passed before and does not now.
 *
 * @module
 */
import type { Verdict } from "../judge/verdict.ts";
import type { Progress } from "./progress.ts";

/** Something that was better before. */
export interface Regression {
  /** Whether the whole exercise passed before, not only some check. */
  readonly whole: boolean;
  /** One line for the learner. */
  readonly text: string;
}

/** Remembers what has passed, while `--watch` runs. */
export class Regressions {
  readonly #whole: Set<string>;
  readonly #checks = new Map<string, Set<string>>();

  /** @param progress what passed in earlier sessions */
  constructor(progress: Progress) {
    this.#whole = new Set(
      Object.keys(progress).filter((id) => progress[id].status === "passed"),
    );
  }

  /** Takes a verdict in, and says what it lost, if anything. */
  note({ exercise, status, checks }: Verdict): Regression | undefined {
    const known = this.#checks.get(exercise) ?? new Set<string>();
    this.#checks.set(exercise, known);
    const lost = checks
      .filter((check) => check.status === "failed" && known.has(check.name))
      .map(({ name }) => name);
    for (const check of checks) {
      if (check.status === "passed") known.add(check.name);
    }
    if (status === "passed") this.#whole.add(exercise);
    else if (this.#whole.has(exercise)) {
      return { whole: true, text: "Regression: this exercise passed before." };
    }
    if (lost.length === 0) return undefined;
    return {
      whole: false,
      text: `Regression: passed before: ${lost.join("; ")}.`,
    };
  }
}
