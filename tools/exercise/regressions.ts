/**
 * What passed before and does not now.
 *
 * @module
 */
import type { Verdict } from "../judge/verdict.ts";
import type { Progress } from "./progress.ts";

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

  /** Takes a verdict in, and says in a line what it lost, if anything. */
  note({ exercise, status, checks }: Verdict): string | undefined {
    const known = this.#checks.get(exercise) ?? new Set<string>();
    this.#checks.set(exercise, known);
    const lost = checks.filter((check) =>
      check.status === "failed" && known.has(check.name)
    ).map(({ name }) => name);
    for (const check of checks) {
      if (check.status === "passed") known.add(check.name);
    }
    if (status === "passed") this.#whole.add(exercise);
    if (status !== "passed" && this.#whole.has(exercise)) {
      return "Regression: this exercise passed before.";
    }
    return lost.length > 0
      ? `Regression: passed before: ${lost.join("; ")}.`
      : undefined;
  }
}
