/**
 * The UCI handwritten digits.
 *
 * @module
 */
import { parseCsv, toNumber } from "./csv.ts";
import { digitsFiles } from "./digits_files.ts";
import { download } from "./download.ts";
import type { Labelled } from "./labelled.ts";

/**
 * Reads the text of one of the files.
 *
 * Shapes: rows [n, 64] of counts from 0 to 16, labels [n] from 0 to 9.
 * @param name named in errors
 * @throws {SyntaxError} if a line is not as expected
 * @example
 * ```ts
 * const { rows, labels } = parseDigits("16,".repeat(64) + "8\n", "mine.csv");
 * assert.deepEqual([rows[0].length, labels], [64, [8]]);
 * ```
 */
export function parseDigits(text: string, name: string): Labelled {
  const data: Labelled = { rows: [], labels: [] };
  for (const [i, line] of parseCsv(text).entries()) {
    const where = `${name} row ${i + 1}`;
    if (line.length !== 65) {
      throw new SyntaxError(`${where}: ${line.length} fields; expected 65`);
    }
    const numbers = line.map((field) => toNumber(field, where));
    const wrong = numbers.findIndex((n, k) =>
      !Number.isInteger(n) || n < 0 || n > (k < 64 ? 16 : 9)
    );
    if (wrong >= 0) {
      throw new SyntaxError(
        `${where}: ${numbers[wrong]} in field ${wrong + 1}; expected a whole ` +
          `number from 0 to ${wrong < 64 ? 16 : 9}`,
      );
    }
    data.rows.push(numbers.slice(0, 64));
    data.labels.push(numbers[64]);
  }
  return data;
}

/** Loads one of the files, see {@linkcode download}. */
export async function writtenDigits(part: "train" | "test"): Promise<Labelled> {
  const wanted = digitsFiles[part];
  const bytes = await download(wanted);
  return parseDigits(new TextDecoder().decode(bytes), wanted.file);
}
//# sourceMappingURL=digits.ts.map
