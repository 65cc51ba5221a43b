/**
 * Results on disk, one file per submission, so that a run that was stopped goes on where it stood.
 *
 * @module
 */
import { writeAtomic } from "../files/atomic.ts";
import { sha256 } from "../exercise/hash.ts";
import type { SubmissionResult } from "./result.ts";

/** A result with what it depends on. */
interface Stored {
  readonly version: 1;
  readonly fingerprint: string;
  readonly result: SubmissionResult;
}

/** Results of one chapter in an output folder. */
export class ResultStore {
  readonly #folder: string;

  /** @param out the output folder @param chapter `02-perceptron` */
  constructor(out: string, chapter: string) {
    this.#folder = `${out}/state/${chapter}`;
  }

  /** The seed of the run that began here, so that going on draws the same cases. */
  readSeed(): number | undefined {
    const stored = readJson(`${this.#folder}/run.json`) as
      | { seed?: unknown }
      | undefined;
    return typeof stored?.seed === "number" ? stored.seed : undefined;
  }

  /** Also shows whether the folder can be written. */
  writeSeed(seed: number): void {
    this.#write("run.json", { version: 1, seed });
  }

  /** The stored result of a submission, if it has this fingerprint (any, where none is given) and is complete. */
  async read(
    submission: string,
    fingerprint?: string,
  ): Promise<SubmissionResult | undefined> {
    const stored = readJson(`${this.#folder}/${await fileName(submission)}`) as
      | Stored
      | undefined;
    if (stored?.version !== 1 || stored.result?.submission !== submission) {
      return undefined;
    }
    if (
      fingerprint !== undefined &&
      (stored.fingerprint !== fingerprint || stored.result.broken)
    ) return undefined;
    return stored.result;
  }

  async write(fingerprint: string, result: SubmissionResult): Promise<void> {
    this.#write(
      await fileName(result.submission),
      { version: 1, fingerprint, result } satisfies Stored,
    );
  }

  #write(name: string, value: unknown): void {
    writeAtomic(
      `${this.#folder}/${name}`,
      `${JSON.stringify(value, null, 1)}\n`,
      `${this.#folder}/tmp`,
    );
  }
}

/** A submission's name may be as long as a file name can be, and differ from another only in case. */
async function fileName(submission: string): Promise<string> {
  const plain = /^[a-z0-9][a-z0-9._ -]{0,100}$/.test(submission) &&
    submission === submission.trimEnd();
  return plain
    ? `submissions/${submission}.json`
    : `submissions/${(await sha256(submission)).slice(0, 32)}.json`;
}

/** A file that is missing, cut or no JSON counts as absent. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(Deno.readTextFileSync(path));
  } catch {
    return undefined;
  }
}
