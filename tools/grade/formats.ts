/**
 * The formats of results.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";
import { nearest } from "../terminal/nearest.ts";
import type { Writer } from "./writers/writer.ts";

/** By the word after `--format`; loaded when they are asked for. */
const FORMATS: Readonly<Record<string, () => Promise<Writer>>> = {
  csv: async () => (await import("./writers/csv.ts")).csvWriter,
};

/** Loads the writer of a format. Throws a `UserError` that lists the formats. */
export async function loadWriter(format: string): Promise<Writer> {
  const names = Object.keys(FORMATS);
  if (Object.hasOwn(FORMATS, format)) return await FORMATS[format]();
  const near = nearest(format, names);
  throw new UserError(
    `grade: unknown format "${format}"${near ? `; did you mean ${near}?` : ""}`,
    `formats: ${names.join(", ")}`,
  );
}
