/**
 * First names that people in the USA bear.
 *
 * @module
 */
import { type Random, shuffled } from "../random.ts";
import { download } from "./download.ts";
import { nameFiles } from "./name_files.ts";

/** Loads the names, in the file's order, see {@linkcode download}. */
export async function realNames(): Promise<string[]> {
  const text = new TextDecoder().decode(await download(nameFiles.names));
  return text.split("\n").filter((name) => name !== "");
}

/** Names to learn from, to choose by, and to judge by. */
export interface NameSplit {
  /** 80 %. */
  readonly train: string[];
  /** 10 %. */
  readonly validation: string[];
  /** 10 %. */
  readonly test: string[];
}

/**
 * Splits names at random, 80 %, 10 %, 10 %, line by line: what stands in two
 * lines may come to two sides.
 *
 * @example
 * ```ts
 * const { train, test } = splitLines(["ada", "bo", "cy", "di", "eve"], Math.random);
 * assert.deepEqual([train.length, test.length], [4, 1]);
 * ```
 */
export function splitLines(
  names: readonly string[],
  random: Random,
): NameSplit {
  const mixed = shuffled(names, random);
  const [one, two] = [0.8, 0.9].map((at) => Math.floor(at * mixed.length));
  return {
    train: mixed.slice(0, one),
    validation: mixed.slice(one, two),
    test: mixed.slice(two),
  };
}

/**
 * Splits names at random, 80 %, 10 %, 10 %, each distinct name once: no side
 * has a name of another.
 *
 * @example
 * ```ts
 * const { train, test } = splitDistinct(["ada", "ada", "bo"], Math.random);
 * assert.notEqual(train[0], test[0]);
 * ```
 */
export function splitDistinct(
  names: readonly string[],
  random: Random,
): NameSplit {
  return splitLines([...new Set(names)], random);
}
//# sourceMappingURL=names.ts.map
