/**
 * Reads comma-separated values.
 *
 * @module
 */
import Papa from "papaparse";

/** What we use of Papa Parse's answer; its package brings no types. */
interface Split {
  readonly data: string[][];
  readonly errors: readonly { message: string; row?: number; code: string }[];
}

/**
 * Splits CSV text into rows of fields. Empty lines are left out; rows may
 * differ in length.
 *
 * @throws {SyntaxError} if a quote is not closed or stands in the middle of a
 * field
 * @example A field may hold a comma
 * ```ts
 * assert.deepEqual(parseCsv('name,what\r\n"Bayes, T.",rule\r\n'), [["name", "what"], ["Bayes, T.", "rule"]]);
 * ```
 */
export function parseCsv(text: string): string[][] {
  const { data, errors }: Split = Papa.parse(text, {
    delimiter: ",",
    skipEmptyLines: true,
  });
  for (const { message, row } of errors) {
    throw new SyntaxError(`parseCsv: row ${(row ?? 0) + 1}: ${message}`);
  }
  return data;
}

/**
 * Reads a field that must hold a finite number.
 *
 * @param where named in the error, such as `datatest.txt row 3 Light`
 * @throws {SyntaxError} if the field is empty or anything else
 * @example
 * ```ts
 * assert.equal(toNumber("-2.5e3", "here"), -2500);
 * ```
 */
export function toNumber(field: string, where: string): number {
  const value = Number(field);
  if (field.trim() === "" || !Number.isFinite(value)) {
    throw new SyntaxError(`${where}: ${JSON.stringify(field)} is not a number`);
  }
  return value;
}
//# sourceMappingURL=csv.ts.map
