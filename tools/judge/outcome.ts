/**
 * What can come of one call in a child, and how to say it.
 *
 * @module
 */
import { oneLine } from "./sanitize.ts";

/** The end of one call. After `never`, `late`, `ended` and `forged` there is no child any more. */
export type Outcome =
  | { readonly kind: "value"; readonly value: unknown }
  | {
    readonly kind: "threw";
    readonly name: string;
    readonly message: string;
    readonly stack: string;
  }
  | { readonly kind: "todo"; readonly message: string; readonly stack: string }
  | { readonly kind: "notPlain"; readonly what: string }
  | { readonly kind: "never" }
  | { readonly kind: "late"; readonly seconds: number }
  | { readonly kind: "ended"; readonly why: string; readonly stack?: string }
  | { readonly kind: "forged" };

/** Any outcome but a value. */
export type Mishap = Exclude<Outcome, { kind: "value" }>;

/** What `mine.predict(…)` rejects with. */
export class CallFailed extends Error {
  override name = "CallFailed";
  /** The function that was called; empty while the file itself was loaded. */
  readonly function: string;
  readonly mishap: Mishap;

  constructor(name: string, mishap: Mishap) {
    super(explain(name, mishap));
    this.function = name;
    this.mishap = mishap;
  }
}

/** Whether the child is gone after it. */
export function isFatal(outcome: Outcome): boolean {
  return outcome.kind === "never" || outcome.kind === "late" ||
    outcome.kind === "ended" || outcome.kind === "forged";
}

/**
 * Says in one line what went wrong: `predict threw RangeError: dot: lengths differ`; for a driver's error with a name
 * in small letters, `treeReduce: race: …`.
 */
export function explain(name: string, mishap: Mishap): string {
  const who = name || "the file";
  switch (mishap.kind) {
    case "threw": {
      const error = [mishap.name, mishap.message].filter((part) => part !== "")
        .join(": ");
      // What a driver finds, "race", is no error of the learner's that was thrown.
      if (/^[a-z]/.test(mishap.name)) return oneLine(`${who}: ${error}`, 1000);
      return oneLine(`${who} threw ${error || "something that is no error"}`);
    }
    case "todo":
      return oneLine(mishap.message);
    case "notPlain":
      return oneLine(`${who} returned ${mishap.what}; expected plain values`);
    case "never":
      return name
        ? `${name} returned a promise that never settles`
        : "the file awaits a promise that never settles";
    case "late":
      return name
        ? `no answer after ${mishap.seconds} s: a loop without end?`
        : `the file does not finish loading within ${mishap.seconds} s: a loop without end outside its functions?`;
    case "ended":
      return `${name ? `${name} ` : "the file "}${mishap.why}`;
    case "forged":
      return `${who} wrote something into the answers to the judge`;
  }
}
