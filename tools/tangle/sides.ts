/**
 * Where a generated file and its chapter differ: which of the two has changed.
 *
 * @module
 */
import { formatFiles } from "./format.ts";
import { headTexts } from "./head.ts";
import { madeAt, readMade } from "./made.ts";
import { normalize } from "./markdown.ts";

/**
 * What has changed since both agreed: the chapter, the file, both, only the file's layout; or nobody knows, since there
 * is no text from when they did.
 */
export type Side = "chapter" | "file" | "both" | "layout" | "unknown";

/** A generated file that is not what the chapters make now. */
export interface Differing {
  readonly path: string;
  /** What stands there, with `\n` as line ends. */
  readonly now: string;
  /** What the chapters make. */
  readonly made: string;
  readonly side: Side;
  /** Formatted, where that could be done. */
  readonly formatted?: string;
  /** What `deno fmt` said of it, where it could not. */
  readonly problem?: string;
}

/** Formats files, as `formatFiles` does. */
export type Formatter = (
  files: ReadonlyMap<string, string>,
) => ReturnType<typeof formatFiles>;

/**
 * Says of each file which side has changed.
 *
 * @param files what stands there (line ends may be any) and what the chapters make, where these differ
 * @param format formats what may be an edit
 */
export async function judgeSides(
  root: string,
  files: readonly { path: string; now: string; made: string }[],
  format: Formatter = (texts) => formatFiles(root, texts),
): Promise<Differing[]> {
  const record = readMade(root);
  const recorded = madeAt(root);
  const plain = files.map(({ path, now, made }) => {
    const text = record.get(path)?.text;
    // What was saved after the record is no work of tangle's, even if tangle made the same text once: since then
    // another version may have been checked out.
    const isStale = text === normalize(now) &&
      savedAt(`${root}/${path}`) > recorded;
    return {
      path,
      made,
      now: normalize(now),
      bases: text === undefined || isStale ? [] : [text],
    };
  });
  const open = plain.filter(({ now, made, bases }) =>
    !bases.includes(now) && !bases.includes(made)
  );
  const head = await headTexts(root, open.map(({ path }) => path));
  for (const { path, bases } of open) {
    const text = head.get(path);
    if (text !== undefined) bases.push(normalize(text));
  }
  const edits = plain.filter(({ now, bases }) => !bases.includes(now));
  const { texts, problems } = edits.length === 0
    ? { texts: new Map<string, string>(), problems: new Map<string, string>() }
    : await format(new Map(edits.map(({ path, now }) => [path, now])));
  return plain.map(({ path, now, made, bases }) => {
    if (bases.includes(now)) return { path, now, made, side: "chapter" };
    const problem = problems.get(path);
    const formatted = problem === undefined ? texts.get(path) : undefined;
    const side = formatted === made
      ? "layout"
      : bases.includes(made)
      ? "file"
      : formatted !== undefined && bases.includes(formatted)
      ? "chapter"
      : bases.length === 0
      ? "unknown"
      : "both";
    return { path, now, made, side, formatted, problem };
  });
}

/** When a file was last written, in milliseconds. */
function savedAt(path: string): number {
  try {
    return Deno.statSync(path).mtime?.getTime() ?? 0;
  } catch {
    return 0;
  }
}

/** The first line (from 0) in which two texts differ. */
export function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split("\n"), b.split("\n")];
  const line = left.findIndex((text, index) => text !== right[index]);
  return line < 0 ? Math.min(left.length, right.length) - 1 : line;
}
