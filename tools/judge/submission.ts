/**
 * A learner's file before it runs: read as text, parsed, its imports checked and pointed at the library. Deno itself
 * parses it (`deno info` gives every specifier with its position), in a process of its own with limits, from an empty
 * folder, and under an import map that lets no import be followed: the parser reads nothing but the file.
 *
 * @module
 */
import { denoInfo, type Dependency } from "./deno_info.ts";
import { oneLine } from "./sanitize.ts";
import type { Place } from "./verdict.ts";

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 256 * 1024;
/** The same specifier may stand in a file this often. */
const MAX_ROUNDS = 20;

/** What a submission may import, and what stands there when it runs: both as absolute URLs. */
export type Allowed = ReadonlyMap<string, string>;

/** One specifier that was replaced, on one line (from 1), with columns from 1 in UTF-16 units. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** A submission that can run, or why it cannot. */
export type Submission =
  | {
    readonly ok: true;
    readonly source: string;
    readonly edits: readonly Edit[];
  }
  | { readonly ok: false; readonly problem: string; readonly place: Place };

/** Decodes a file as UTF-8, without its byte order mark. */
export function decodeSource(bytes: Uint8Array): Submission {
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024);
    return refuse(
      `the file is too big: ${size} KiB; expected at most ${
        MAX_BYTES / 1024
      } KiB`,
    );
  }
  try {
    return {
      ok: true,
      source: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      edits: [],
    };
  } catch {
    return refuse("the file is not UTF-8 text: save it with that encoding");
  }
}

/**
 * Parses a submission and points its imports at the library. Types are not checked, and imports of types are left
 * alone: they vanish when the file is compiled. Imports made at run time are left alone too: the child refuses them.
 *
 * @param source the file's text
 * @param base URL of the place whose relative imports it uses
 * @param allowed what it may import
 */
export async function parseSubmission(
  source: string,
  base: URL,
  allowed: Allowed,
  signal?: AbortSignal,
): Promise<Submission> {
  if (new TextEncoder().encode(source).length > MAX_BYTES) {
    return decodeSource(new Uint8Array(MAX_BYTES + 1));
  }
  const targets = new Set(allowed.values());
  const lines = withoutMap(source.replace(/^\ufeff/, "")).split("\n");
  const edits: Edit[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const parsed = await denoInfo(lines.join("\n"), signal);
    if ("problem" in parsed) {
      return { ok: false, ...parsed, place: original(parsed.place, edits) };
    }
    const found = parsed.dependencies.filter(({ code, specifier }) =>
      code && !targets.has(specifier)
    )
      .map((dependency) => ({ dependency, edit: locate(dependency, lines) }))
      .sort((a, b) =>
        (a.edit?.line ?? 0) - (b.edit?.line ?? 0) ||
        (a.edit?.column ?? 0) - (b.edit?.column ?? 0)
      );
    for (const { dependency: { specifier }, edit } of found) {
      if (edit && resolve(specifier, base, allowed) !== undefined) continue;
      return refuse(
        mayNotImport(specifier, base, allowed),
        edit ? original(edit, edits) : undefined,
      );
    }
    // From the end, so that an edit moves no position that is still needed.
    for (const { dependency: { specifier }, edit } of found.toReversed()) {
      const literal = JSON.stringify(resolve(specifier, base, allowed));
      const { line, column, before } = edit!;
      const text = lines[line - 1];
      lines[line - 1] = text.slice(0, column - 1) + literal +
        text.slice(column - 1 + before);
      edits.push({ line, column, before, after: literal.length });
    }
    // `deno info` names each specifier once: if one stands elsewhere too, look again.
    const again = found.some(({ dependency: { specifier } }) =>
      lines.some((line) => line.includes(specifier))
    );
    if (!again) break;
  }
  return { ok: true, source: lines.join("\n"), edits };
}

/** Takes a position in the rewritten text back to the learner's. */
export function original(place: Place, edits: readonly Edit[]): Place {
  let { column } = place;
  for (const edit of edits.toReversed()) {
    if (edit.line !== place.line || column <= edit.column) continue;
    column = Math.max(edit.column, column - edit.after + edit.before);
  }
  return { line: place.line, column };
}

/** Makes a source map of the learner's own mean nothing: Deno would read it, from wherever it says. */
function withoutMap(source: string): string {
  return source.replace(/([#@]\s*sourceMapping)URL(?=\s*=)/g, "$1Url");
}

function refuse(
  problem: string,
  place: Place = { line: 1, column: 1 },
): Submission {
  return { ok: false, problem, place };
}

function resolve(
  specifier: string,
  base: URL,
  allowed: Allowed,
): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) {
    return allowed.get(URL.parse(specifier, base)?.href ?? "");
  }
  // `lib/vector.ts`, through the import map that editors read.
  if (/^lib\//.test(specifier)) {
    return [...allowed].find(([href]) => href.endsWith(`/${specifier}`))?.[1];
  }
  return allowed.get(URL.parse(specifier)?.href ?? "");
}

function mayNotImport(specifier: string, base: URL, allowed: Allowed): string {
  const names = [...allowed.keys()].map((href) => relative(base, href)).filter((
    name,
  ) => !name.endsWith("/todo.ts"));
  const list = names.length === 0
    ? "nothing"
    : names.map((name) => `"${name}"`).join(", ");
  return `this exercise may not import "${
    oneLine(specifier, 80)
  }"; it may import ${list}`;
}

function relative(base: URL, href: string): string {
  const from = base.pathname.split("/").slice(0, -1);
  const to = new URL(href).pathname.split("/");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const up = from.length - common;
  return (up === 0 ? "./" : "../".repeat(up)) + to.slice(common).join("/");
}

/** Where a specifier's literal stands; `null` if there is no literal there. */
function locate(
  dependency: Dependency,
  lines: readonly string[],
): Omit<Edit, "after"> | null {
  const span = dependency.code?.span;
  const line = span && lines[span.start.line];
  if (!line || span.end.line !== span.start.line) return null;
  const points = [...line];
  const start = points.slice(0, span.start.character).join("").length;
  const literal = points.slice(span.start.character, span.end.character).join(
    "",
  );
  if (!/^(["'`]).*\1$/.test(literal)) return null;
  return {
    line: span.start.line + 1,
    column: start + 1,
    before: literal.length,
  };
}
