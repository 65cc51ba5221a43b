/**
 * From raw files to the bytes on disk, with the way back to the chapters.
 *
 * @module
 */
import { align, type Mapping } from "./align.ts";
import { formatFiles, formatSettings } from "./format.ts";
import { formatKey, type Made } from "./made.ts";
import { CourseError, type Finding } from "./place.ts";
import type { RawFile } from "./raw_file.ts";
import type { Formatter } from "./sides.ts";
import { mapComment } from "./source_map.ts";
import { lineOrigin, linesText } from "./text.ts";

/** A file as it is written. */
export interface RenderedFile extends RawFile {
  readonly text: string;
  /** Names the text before it was formatted: see `formatKey`. */
  readonly key: string;
}

/**
 * Formats files and adds the line that names a map.
 *
 * @param made what is known already: only the rest is formatted, by `format`
 * @throws {CourseError} at the chapter's line, if a file can't be parsed
 */
export async function render(
  root: string,
  files: readonly RawFile[],
  made: Made = new Map(),
  format: Formatter = (texts) => formatFiles(root, texts),
): Promise<RenderedFile[]> {
  const settings = formatSettings(root);
  const keyed = files.map((file) => {
    const text = linesText(file.lines);
    // Copies of one text (a stub and the stub that reset takes) are formatted once, under the name that says how.
    const formatAs = file.formatAs ?? file.path;
    // A mapped file ends with a line that holds its name.
    const name = file.mapped ? file.path : "";
    const key = formatKey(formatAs, `${name}\0${text}`, settings);
    return { file, text, formatAs, key };
  });
  const known = new Map([...made.values()].map(({ key, text }) => [key, text]));
  const fresh = keyed.filter(({ key }) => !known.has(key));
  const { texts, problems } = await format(
    new Map(fresh.map(({ formatAs, text }) => [formatAs, text])),
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findings: Finding[] = [...problems].map(([path, problem]) =>
    syntaxFinding(byPath.get(path)!, problem)
  );
  if (findings.length > 0) throw new CourseError(findings);
  return keyed.map(({ file, formatAs, key }) => {
    const formatted = () => {
      const text = texts.get(formatAs)!;
      return file.mapped ? text + mapComment(file.path) + "\n" : text;
    };
    return { ...file, key, text: known.get(key) ?? formatted() };
  });
}

/** `deno fmt`'s complaint, `… at file:///…:14:3`, at the chapter's line. */
function syntaxFinding(file: RawFile, problem: string): Finding {
  const match = /:(\d+):(\d+)\b/.exec(
    problem.slice(problem.lastIndexOf("file:")),
  );
  const line = match ? Number(match[1]) - 1 : 0;
  const origin =
    file.lines.slice(0, line + 1).reverse().map(lineOrigin).find(Boolean) ??
      file.lines.map(lineOrigin).find(Boolean) ??
      { file: file.path, line: 1, column: 1 };
  const place = match && file.lines[line] && lineOrigin(file.lines[line])
    ? {
      ...origin,
      column: Math.max(
        1,
        origin.column + Number(match[2]) - 1 - leading(file, line),
      ),
    }
    : origin;
  const message = problem.split("\n")[0].replace(/ at file:.*$/, "").replace(
    /^(SyntaxError:\s*)?/,
    "",
  );
  return {
    place,
    message: `${message} (in ${file.path})`,
    remedy: "mend the block's syntax",
  };
}

/** Columns that tangle put in front of a line's text. */
function leading(file: RawFile, line: number): number {
  const [first] = file.lines[line];
  return first && first.origin === undefined ? first.text.length : 0;
}

/** The way from a file's text back to its chapters. */
export function mappingsOf(file: RawFile, text: string): Mapping[] {
  return align(file.lines, text);
}
