/**
 * Where results lie: `tests/claims/NAME.json` once every seed is measured, `.descent/claims/NAME.json` until then.
 *
 * @module
 */
import { formatFiles } from "../tangle/format.ts";
import { replaceFiles } from "../tangle/files.ts";
import { readIfThere } from "../tangle/tangle.ts";
import type { Recorded, Result } from "./claim.ts";

/**
 * Reads what was recorded.
 *
 * @param path from the root
 * @throws {SyntaxError} if the file is not what we write
 */
export function readRecorded(root: string, path: string): Recorded | undefined {
  const text = readIfThere(`${root}/${path}`);
  if (text === undefined) return undefined;
  try {
    const recorded: Recorded = JSON.parse(text);
    if (
      typeof recorded.inputs === "string" && Array.isArray(recorded.results)
    ) {
      return recorded;
    }
  } catch {
    // Said below.
  }
  throw new SyntaxError(
    `${path} is not a record of results; delete it, and measure again`,
  );
}

/** Writes results, formatted as `deno fmt` does. */
export async function writeRecorded(
  root: string,
  path: string,
  recorded: Recorded,
): Promise<void> {
  const { texts } = await formatFiles(
    root,
    new Map([[path, JSON.stringify(recorded, null, 2)]]),
  );
  await replaceFiles(root, [{ path, text: texts.get(path)! }]);
}

/** Results of some seeds, from a run that was cut off. */
export class Partial {
  readonly #root: string;
  readonly #path: string;
  readonly #inputs: string;
  #written = Promise.resolve();
  readonly results: (Result | null)[];

  readonly name: string;

  constructor(root: string, name: string, inputs: string) {
    this.name = name;
    this.#root = root;
    this.#path = `.descent/claims/${name}.json`;
    this.#inputs = inputs;
    this.results = readPartial(`${root}/${this.#path}`, inputs);
  }

  /** Keeps one seed's result. */
  keep(seed: number, result: Result): Promise<void> {
    this.results[seed] = result;
    // One after the other, or an older text would take a newer one's place.
    this.#written = this.#written.then(() => this.#write());
    return this.#written;
  }

  async #write(): Promise<void> {
    const text = JSON.stringify({
      inputs: this.#inputs,
      results: Array.from(this.results, (result) => result ?? null),
    });
    await replaceFiles(this.#root, [{ path: this.#path, text }]);
  }

  /** Forgets them. */
  async forget(): Promise<void> {
    await Deno.remove(`${this.#root}/${this.#path}`).catch(() => {});
  }
}

/** What an earlier run has measured of the same program; nothing if its file is of another, or broken. */
function readPartial(path: string, inputs: string): (Result | null)[] {
  try {
    const before = JSON.parse(readIfThere(path) ?? "{}");
    return before.inputs === inputs && Array.isArray(before.results)
      ? before.results
      : [];
  } catch {
    return [];
  }
}
