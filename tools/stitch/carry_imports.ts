/**
 * Edits of a file's imports. Tangle lifts, merges and sorts them from several blocks; so what counts is which names were
 * taken away and which came, and each goes to the statement of a block.
 *
 * @module
 */
import type { Block } from "../tangle/chapter.ts";
import { findImports, type Import, type Statement } from "../tangle/imports.ts";
import { type Line, lineText } from "../tangle/text.ts";
import type { ChapterEdit } from "./chapter_edits.ts";
import { type Writer, writtenSpecifier } from "./specifiers.ts";

/** One thing that a file imports. */
export interface Entry {
  readonly specifier: string;
  readonly attributes: string;
  readonly typeOnly: boolean;
  readonly kind: "default" | "namespace" | "named" | "bare";
  /** `x`, `x as y`, `type X`; empty for a bare import. */
  readonly text: string;
  /** The line (from 0) of its statement. */
  readonly line: number;
  /** Whether a chapter asks for it. */
  readonly written: boolean;
}

/** What the statements of a file ask for, by a key that tells two apart. */
export function entriesOf(
  statements: readonly Statement[],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { statement, from } of statements) {
    const { specifier, attributes, typeOnly } = statement;
    const add = (kind: Entry["kind"], text: string, written: boolean) => {
      const key = [specifier, attributes, typeOnly, kind, text].join("\0");
      entries.set(key, {
        specifier,
        attributes,
        typeOnly,
        kind,
        text,
        line: from.line,
        written: written || (entries.get(key)?.written ?? false),
      });
    };
    const { defaults, namespaces, named, keyword } = statement;
    for (const { text, origin } of defaults) add("default", text, !!origin);
    for (const { text, origin } of namespaces) add("namespace", text, !!origin);
    for (const { text, origin } of named) add("named", text, !!origin);
    if (defaults.length + namespaces.length + named.length === 0) {
      add("bare", "", !!keyword.origin);
    }
  }
  return entries;
}

/** An edit of an import that no block asked for. */
export interface StrayImport {
  /** In the edited file, from 1. */
  readonly line: number;
  readonly entry: Entry;
}

/** An import statement of a block, with its lines in the chapter. */
interface Written {
  readonly block: Block;
  readonly statement: Import;
  /** First and last line, from 1. */
  readonly first: number;
  readonly last: number;
  /** Names to take out and to put in. */
  readonly removed: Set<string>;
  readonly added: Entry[];
}

/**
 * Carries the edits of a file's imports.
 *
 * @param raw the imports as tangle put them together
 * @param blocks those that the file is made of, in order
 */
export function carryImports(
  { writer, raw, edited, blocks, chapters }: {
    writer: Writer;
    raw: readonly Statement[];
    edited: readonly Statement[];
    blocks: readonly Block[];
    chapters: ReadonlyMap<string, readonly string[]>;
  },
): { edits: ChapterEdit[]; astray: StrayImport[] } {
  const [before, after] = [entriesOf(raw), entriesOf(edited)];
  const removed = [...before].filter(([key]) => !after.has(key));
  const added = [...after].filter(([key]) => !before.has(key));
  const statements = blocks.flatMap((block) => writtenImports(block, writer));
  const automatic = new Set(
    [...before.values()].filter(({ written }) => !written)
      .map(({ specifier }) => specifier),
  );
  const astray: StrayImport[] = [];
  for (const [key, entry] of removed) {
    const holders = statements.filter(({ statement }) =>
      entriesOf([asStatement(statement)]).has(key)
    );
    for (const holder of holders) holder.removed.add(nameOf(entry));
    if (holders.length === 0) astray.push({ line: 1, entry });
  }
  const edits: ChapterEdit[] = [];
  const fresh: Entry[] = [];
  for (const [, entry] of added) {
    const home = statements.filter(({ statement }) =>
      statement.specifier === entry.specifier &&
      statement.attributes === entry.attributes &&
      statement.typeOnly === entry.typeOnly && entry.kind !== "bare" &&
      (entry.kind === "named"
        ? statement.namespaces.length === 0
        : entry.kind === "default" && statement.defaults.length === 0 &&
          statement.namespaces.length === 0 && !statement.typeOnly)
    ).toSorted((a, b) =>
      b.removed.size - a.removed.size
    )[0];
    if (home) home.added.push(entry);
    else if (automatic.has(entry.specifier)) {
      astray.push({ line: entry.line + 1, entry });
    } else fresh.push(entry);
  }
  const line = (added[0]?.[1].line ?? 0) + 1;
  for (const holder of statements) {
    if (holder.removed.size + holder.added.length === 0) continue;
    edits.push(rewrite(holder, writer, chapters, line));
  }
  if (fresh.length > 0) {
    const edit = addStatements(fresh, statements, blocks, writer, chapters);
    if (edit === undefined) {
      astray.push(...fresh.map((entry) => ({ line: entry.line + 1, entry })));
    } else {
      const same = edits.findIndex((other) =>
        other.chapter === edit.chapter && other.to === edit.from &&
        other.to > other.from
      );
      // A statement that gives way to another: one edit.
      if (same >= 0) {
        edits[same] = {
          ...edits[same],
          lines: [...edits[same].lines, ...edit.lines],
        };
      } else edits.push(edit);
    }
  }
  return { edits, astray };
}

/** The import statements of a block, pointed at where the file stands. */
function writtenImports(block: Block, writer: Writer): Written[] {
  const { statements } = findImports(block.lines, {
    from: writer.from,
    to: writer.path,
  });
  return statements.flatMap(({ statement, from, to }) => {
    const head = lineText(block.lines[from.line]).slice(0, from.column);
    const tail = lineText(block.lines[to.line]).slice(
      to.column + to.value.length,
    );
    // Code beside it: not ours to rewrite.
    if (head.trim() !== "" || tail.trim() !== "") return [];
    return [{
      block,
      statement,
      first: block.place.line + 1 + from.line,
      last: block.place.line + 1 + to.line,
      removed: new Set<string>(),
      added: [],
    }];
  });
}

function asStatement(statement: Import): Statement {
  const token = { type: "", value: "", line: 0, column: 0 };
  return { statement, from: token, to: token };
}

function nameOf({ kind, text }: Entry): string {
  return `${kind}\0${text}`;
}

function rewrite(
  { statement, block, first, last, removed, added }: Written,
  writer: Writer,
  chapters: ReadonlyMap<string, readonly string[]>,
  line: number,
): ChapterEdit {
  const chapter = chapters.get(block.place.file)!;
  const keep = (kind: Entry["kind"], texts: readonly { text: string }[]) => [
    ...texts.map(({ text }) => text)
      .filter((text) => !removed.has(`${kind}\0${text}`)),
    ...added.filter((entry) => entry.kind === kind).map(({ text }) => text),
  ];
  const source = chapter.slice(first - 1, last);
  const prefix = prefixOf(block, first, chapter);
  const written = print({
    ...statement,
    defaults: keep("default", statement.defaults),
    namespaces: keep("namespace", statement.namespaces),
    named: inOrder(
      keep("named", statement.named),
      statement.named.map(({ text }) => text),
    ),
    specifier: quoted(source.join("\n"), statement.specifier, writer),
    isBare: statement.defaults.length + statement.namespaces.length +
            statement.named.length === 0 && removed.size === 0,
  });
  // The blank line below imports goes with the last of them.
  const isTop = first === block.place.line + 1;
  const next = chapter[last];
  const blankBelow = next !== undefined && last + 1 < block.endLine &&
    next.trim() === prefix.trim();
  const takesBlank = written.length === 0 && isTop && blankBelow;
  return {
    chapter: block.place.file,
    from: first,
    to: last + 1 + (takesBlank ? 1 : 0),
    lines: written.map((text) => prefix + text),
    file: writer.path,
    line,
  };
}

/** The specifier's literal as the statement has it. */
function quoted(source: string, specifier: string, writer: Writer): string {
  return /(["'])(?:(?!\1).)*\1(?=[^"']*$)/.exec(
    source.replace(/\bwith\s*\{[^}]*\}\s*;?\s*$/, ""),
  )?.[0] ?? JSON.stringify(writtenSpecifier(specifier, writer));
}

function print(
  { specifier, attributes, typeOnly, defaults, namespaces, named, isBare }: {
    specifier: string;
    attributes: string;
    typeOnly: boolean;
    defaults: readonly string[];
    namespaces: readonly string[];
    named: readonly string[];
    isBare: boolean;
  },
): string[] {
  const end = `${specifier}${attributes};`;
  if (isBare) return [`import ${end}`];
  const start = typeOnly ? "import type" : "import";
  const list = named.length > 0 ? [`{ ${named.join(", ")} }`] : [];
  const what = [
    ...defaults,
    ...namespaces.map((name) => `* as ${name}`),
    ...list,
  ];
  return what.length === 0 ? [] : [`${start} ${what.join(", ")} from ${end}`];
}

/** Names in the order that they had: sorted where they were. */
function inOrder(names: string[], before: readonly string[]): string[] {
  const key = (name: string) => name.replace(/^type /, "").toLowerCase();
  const sort = (list: readonly string[]) =>
    list.toSorted((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  return sort(before).join() === before.join() ? sort(names) : names;
}

/** New statements: beside the other imports of the file, or on top of its first block. */
function addStatements(
  fresh: readonly Entry[],
  statements: readonly Written[],
  blocks: readonly Block[],
  writer: Writer,
  chapters: ReadonlyMap<string, readonly string[]>,
): ChapterEdit | undefined {
  const groups = Map.groupBy(
    fresh,
    ({ specifier, attributes, typeOnly, kind }) =>
      [specifier, attributes, typeOnly, kind].join("\0"),
  );
  const texts = [...groups.values()].flatMap((group) => {
    const of = (kind: Entry["kind"]) =>
      group.filter((entry) => entry.kind === kind).map(({ text }) => text);
    return print({
      ...group[0],
      specifier: JSON.stringify(writtenSpecifier(group[0].specifier, writer)),
      defaults: of("default"),
      namespaces: of("namespace"),
      named: of("named"),
      isBare: group[0].kind === "bare",
    });
  });
  const beside = statements.findLast(({ block }) =>
    block === statements[0].block
  );
  const block = beside?.block ?? blocks[0];
  if (block === undefined) return undefined;
  const chapter = chapters.get(block.place.file)!;
  const prefix = prefixOf(block, block.place.line, chapter);
  const header = beside ? 0 : headerLines(block);
  const from = beside ? beside.last + 1 : block.place.line + 1 + header;
  const below = from < block.endLine ? chapter[from - 1] : undefined;
  const gap = beside || below === undefined ||
      below.slice(prefix.length).trim() === ""
    ? []
    : [prefix.trimEnd()];
  return {
    chapter: block.place.file,
    from,
    to: from,
    lines: [...texts.map((text) => prefix + text), ...gap],
    file: writer.path,
    line: fresh[0].line + 1,
  };
}

/** Lines of the comment with `@module` that opens a block. */
function headerLines(block: Block): number {
  const text = block.lines.map(lineText).join("\n");
  const match = /^\s*\/\*\*[^]*?\*\//.exec(text);
  return match && match[0].includes("@module")
    ? match[0].split("\n").length
    : 0;
}

/** What stands before code on the lines of a block: of one with text, or of its fence. */
function prefixOf(
  block: Block,
  line: number,
  chapter: readonly string[],
): string {
  const own = block.lines[line - block.place.line - 1] as Line | undefined;
  const column = own?.[0]?.origin && lineText(own) !== ""
    ? own[0].origin.column
    : block.place.column;
  return chapter[(own ? line : block.place.line) - 1].slice(0, column - 1)
    .replace(/(?:[-*+]|\d+[.)]) *$/, (mark) => " ".repeat(mark.length));
}
