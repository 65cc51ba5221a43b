/**
 * A chapter as tangle sees it: front matter, blocks, hints.
 *
 * @module
 */
import { type FrontMatter, readFrontMatter } from "./front_matter.ts";
import { type BlockKind, classify } from "./grammar.ts";
import { type MarkdownNode, normalize, parseMarkdown } from "./markdown.ts";
import type { Findings, Place } from "./place.ts";
import { joinProse, type Line } from "./text.ts";

/** A fenced block with a meaning. */
export interface Block {
  readonly kind: BlockKind;
  readonly lang: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly lines: readonly Line[];
  /** The opening fence. */
  readonly place: Place;
  /** The closing fence's line. */
  readonly endLine: number;
  /** Text of the paragraph that stands directly before it, if one does. */
  readonly paragraph?: string;
  readonly source: SourceFile;
}

/** A rung of an exercise's ladder of hints. */
export interface Hint {
  readonly exercise: string;
  readonly text: string;
  readonly place: Place;
}

/** One Markdown file: a chapter, a kit or an appendix. */
export interface SourceFile {
  /** `course/02-perceptron.md`. */
  readonly path: string;
  /** `02-perceptron`, for a kit too. */
  readonly name: string;
  /** 2; Infinity for an appendix. */
  readonly number: number;
  readonly isKit: boolean;
  /** Normalized. */
  readonly text: string;
  readonly frontMatter?: FrontMatter;
  /** The first line after the front matter. */
  readonly bodyLine: number;
}

/** A parsed Markdown file. */
export interface Parsed {
  readonly source: SourceFile;
  readonly blocks: readonly Block[];
  readonly hints: readonly Hint[];
  /** The Markdown behind them. */
  readonly nodes: readonly MarkdownNode[];
}

/** Whether a file belongs to the engine after a chapter: an appendix does once the chapters that it needs are there. */
export function isThereAfter(
  { number, frontMatter }: SourceFile,
  chapter: number,
): boolean {
  return number === Infinity
    ? (frontMatter?.needs ?? []).every((need) => need <= chapter)
    : number <= chapter;
}

const NAME = /^(?:(\d\d)|[a-z])-([a-z0-9]+(?:-[a-z0-9]+)*)(\.exercises)?\.md$/;

/** Whether a file in `course/` is a chapter, a kit or an appendix by its name. */
export function isSourceName(file: string): boolean {
  return NAME.test(file);
}

/**
 * Parses a file of `course/`.
 *
 * @param file its name, for which `isSourceName` holds
 * @param text its content
 * @param findings receives what is wrong with it
 */
export function parseChapter(
  file: string,
  text: string,
  findings: Findings,
): Parsed {
  const match = NAME.exec(file)!;
  const path = `course/${file}`;
  const isKit = match[3] !== undefined;
  const normalized = normalize(text);
  const { frontMatter, body, bodyLine } = readFrontMatter(
    normalized,
    path,
    findings,
    !isKit && match[1] !== undefined,
  );
  const source: SourceFile = {
    path,
    name: file.replace(/(\.exercises)?\.md$/, ""),
    number: match[1] ? Number(match[1]) : Infinity,
    isKit,
    text: normalized,
    frontMatter,
    bodyLine,
  };
  const blocks: Block[] = [];
  const hints: Hint[] = [];
  let previous: MarkdownNode | undefined;
  const nodes = parseMarkdown(body);
  for (const node of nodes) {
    const place = { file: path, line: node.line, column: node.column };
    if (node.kind === "fence") {
      const { kind, lang, attributes, problems } = classify(node.info);
      for (const { offset, message, remedy } of problems) {
        findings.add(
          { ...place, column: node.infoColumn + offset },
          message,
          remedy,
        );
      }
      if (!node.closed) {
        findings.add(
          place,
          "this block is never closed",
          "end it with a fence of the same kind",
        );
      }
      blocks.push({
        kind,
        lang,
        attributes,
        place,
        endLine: node.endLine,
        paragraph: previous?.kind === "paragraph" ? previous.text : undefined,
        lines: node.lines.map((
          { text, line, column },
        ) => [{ text, origin: { file: path, line, column } }]),
        source,
      });
    } else if (node.kind === "comment" && /^hint\b/.test(node.text)) {
      const hint = /^hint\s+(\d+\.\d+):\s*([^]+)$/.exec(node.text);
      if (hint) {
        hints.push({
          exercise: hint[1],
          text: joinProse(hint[2]),
          place,
        });
      } else {findings.add(
          place,
          "can't read this hint",
          "write <!-- hint 2.1: a sentence -->",
        );}
    }
    previous = node;
  }
  return { source, blocks, hints, nodes };
}
