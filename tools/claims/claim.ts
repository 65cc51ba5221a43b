/**
 * What a claim's program is, and what it found.
 *
 * @module
 */
import { pathToFileURL } from "node:url";

/** Numbers by name: what one seed gives. */
export type Result = Readonly<Record<string, number>>;

/** A program that a claim cannot do without, such as a peer that it measures. */
export interface Need {
  /** Ends with 0 where the program is there. */
  readonly command: readonly string[];
  /** In words: `Python 3 with scikit-learn`. */
  readonly what: string;
}

/** The exports of a `ts claim=…` block. */
export interface Claim {
  /** How many seeds: 0 to `seeds` − 1. */
  readonly seeds: number;
  /** Whether it needs real data. */
  readonly data?: boolean;
  readonly needs?: Need;
  /** Seconds that one seed may take. Default: 600. */
  readonly limit?: number;
  /** By how much a number may differ when it is measured again, relative to its size. Default: 1e-6. */
  readonly tolerance?: number;
  /** One run. */
  measure(seed: number): Result | Promise<Result>;
  /** The text that the chapter shows. */
  report(results: readonly Result[]): string;
}

/** `tests/claims/NAME.json`. */
export interface Recorded {
  readonly claim: string;
  /** SHA-256 over the program and every module of the engine that it uses. */
  readonly inputs: string;
  /** Where it was measured. */
  readonly machine: string;
  /** SHA-256 of the results, so that none is changed by hand. */
  readonly digest: string;
  /** By seed. */
  readonly results: readonly Result[];
}

/**
 * Loads a claim's program.
 *
 * @param path from the root
 * @throws {TypeError} if it does not export what a claim exports
 */
export async function loadClaim(root: string, path: string): Promise<Claim> {
  const module = await import(pathToFileURL(`${root}/${path}`).href);
  const wrong = !Number.isInteger(module.seeds) || module.seeds < 1
    ? "seeds, a number of runs: export const seeds = 20;"
    : typeof module.measure !== "function"
    ? "measure: export async function measure(seed: number): Promise<Record<string, number>>"
    : typeof module.report !== "function"
    ? "report: export function report(results: Record<string, number>[]): string"
    : undefined;
  if (wrong) throw new TypeError(`it does not export ${wrong}`);
  return module as Claim;
}

/** Whether two results are the same, but for rounding. */
export function sameResult(a: Result, b: Result, tolerance = 1e-6): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length &&
    names.every((name) =>
      Object.hasOwn(b, name) &&
      (Object.is(a[name], b[name]) ||
        Math.abs(a[name] - b[name]) <=
          tolerance * Math.max(1, Math.abs(a[name])))
    );
}

/** The digest of results, as {@linkcode Recorded} keeps it. */
export async function digestOf(results: readonly Result[]): Promise<string> {
  return await sha256(JSON.stringify(results));
}

/** SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
