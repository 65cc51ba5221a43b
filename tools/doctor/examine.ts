/**
 * Runs all checks at once, each within its time.
 *
 * @module
 */
import { type Conditions, limited } from "./conditions.ts";
import type { Check } from "./check.ts";
import { type Finding, know, NotTried } from "./finding.ts";
import { reason } from "./words.ts";

/** A check with what it found. */
export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
  /** How long it looked. */
  readonly ms: number;
}

/**
 * Runs all checks at once. One that breaks or takes too long is a finding.
 *
 * @param finished told of every check that is through
 * @throws the reason of `at.signal` when it is aborted
 */
export async function examine(
  checks: readonly Check[],
  at: Conditions,
  finished: (check: Check) => void = () => {},
): Promise<Examined[]> {
  const all = Promise.all(checks.map(async (check) => {
    const examined = await examineOne(check, at);
    finished(check);
    return examined;
  }));
  return await Promise.race([all, aborted(at.signal)]);
}

async function examineOne(check: Check, at: Conditions): Promise<Examined> {
  const start = performance.now();
  const time = new AbortController();
  const timer = setTimeout(
    () => time.abort(new DOMException("took too long", "TimeoutError")),
    check.seconds * 1000,
  );
  const signal = AbortSignal.any([at.signal, time.signal]);
  let finding: Finding;
  try {
    const looking = (async () => await check.look(limited(at, signal)))();
    looking.catch(() => {});
    finding = await Promise.race([looking, aborted(signal)]);
  } catch (error) {
    finding = time.signal.aborted
      ? check.late ?? tooLong(check)
      : error instanceof NotTried
      ? know(`not tried: ${error.message}`, error.remedy)
      : broken(check, error);
  } finally {
    clearTimeout(timer);
  }
  return { check, finding, ms: Math.round(performance.now() - start) };
}

function tooLong({ seconds }: Check): Finding {
  return know(`no answer within ${seconds} s`, {
    text: "Look again; should it stay so, report it",
    type: ["deno task doctor"],
  });
}

function broken({ id }: Check, error: unknown): Finding {
  return know(`this check broke: ${reason(error)}`, {
    text:
      `That is our bug, of the check "${id}": report it with what this prints`,
    type: ["deno task doctor --json"],
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
