/**
 * Numbers of the prose: each stands in an output, a test or a claim, so that none goes stale unseen.
 *
 * @module
 */
import type { Block, SourceFile } from "../tangle/chapter.ts";
import type { BlockKind } from "../tangle/grammar.ts";
import { parseMarkdown } from "../tangle/markdown.ts";
import type { Finding } from "../tangle/place.ts";
import { linesText } from "../tangle/text.ts";
import type { Context } from "./context.ts";

/** Digits with a decimal point or thousands separators in them, and the percent sign behind. */
const NUMBER =
  /(?<![\w.,^/])[-−]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:e-?\d+)?(?!\w)(?:\s%)?/g;
/** The same as programs print and write it. */
const PRINTED = /(\d+(?:,\d{3})*(?:\.\d+)?(?:e[-+]?\d+)?)([ \u00a0]?%)?/g;
/** What stands before a year. */
const BEFORE_YEAR =
  /(?:\b(?:[Ii]n|of|since|until|by|from|and|to|early|late|January|February|March|April|May|June|July|August|September|October|November|December)\s+|[(–]|,\s+)$/;

/**
 * Percentages, decimals and numbers of three digits and more in the prose of a chapter that nothing prints, tests or
 * claims there, rounded at most. Formulas, code, years, exercises' numbers and the list of sources are left out.
 */
export function numbers({ course, build }: Context): Finding[] {
  const exercises = new Set(build.exercises.map(({ id }) => id));
  return course.files.filter(({ source }) => !source.isKit).flatMap(
    ({ source }) => {
      const evidence = evidenceFor(source, course.blocks);
      const text = proseOf(source);
      return [...text.matchAll(NUMBER)].filter(({ 0: number, index }) =>
        !exercises.has(number) && isResult(number, text.slice(0, index)) &&
        !isKnown(number, evidence)
      ).map(({ 0: number, index }) => {
        const before = text.slice(0, index).split("\n");
        return {
          place: {
            file: source.path,
            line: before.length,
            column: before.at(-1)!.length + 1,
          },
          message: `${
            number.replace(/\s+/, " ")
          } stands in no output, test or claim here`,
          remedy:
            "print it in a run block, hold it in a test, or make it a claim",
        };
      });
    },
  );
}

/** Whether a number looks like something that was measured or computed. */
function isResult(number: string, before: string): boolean {
  if (/[.%e]/.test(number)) return true;
  const year = /^(1[6-9]|20)\d\d$/.test(number) &&
    (before.trim() === "" || BEFORE_YEAR.test(before));
  return !year && valueOf(number) >= 100;
}

/** What a chapter's numbers are held against. */
interface Evidence {
  /** Numbers of outputs, tests and claims. */
  readonly numbers: readonly number[];
  /** Those with a percent sign behind them, and those of tests, as a share too. */
  readonly percentages: readonly number[];
}

function isKnown(number: string, { numbers, percentages }: Evidence): boolean {
  const decimals = /\.(\d+)/.exec(number)?.[1].length ?? 0;
  const half = 0.5 * 10 ** -decimals * (1 + 1e-9);
  const value = valueOf(number);
  const known = number.endsWith("%") ? percentages : numbers;
  return known.some((other) => Math.abs(other - value) <= half);
}

function valueOf(number: string): number {
  return Math.abs(Number(number.replace(/[,\s%\u00a0−-]/g, "")));
}

/**
 * What the outputs, tests and claims of a chapter and its kit hold, and those of the appendices; and whole numbers that
 * the chapter's code is given.
 */
function evidenceFor(source: SourceFile, blocks: readonly Block[]): Evidence {
  const numbers: number[] = [];
  const percentages: number[] = [];
  for (const block of blocks) {
    const own = block.source.name === source.name;
    const kind = KINDS[block.kind];
    if (!kind || !(own || block.source.number === Infinity)) continue;
    const text = linesText(block.lines).replaceAll("_", "");
    for (const [, number, percent] of text.matchAll(PRINTED)) {
      const value = Number(number.replaceAll(",", ""));
      if (kind === "given") {
        if (own && Number.isInteger(value)) numbers.push(value);
        continue;
      }
      numbers.push(value);
      if (percent) percentages.push(value);
      else if (kind === "tested") percentages.push(value, 100 * value);
    }
  }
  return { numbers, percentages };
}

/** What the numbers of a block are: printed by a program, held by a test, or given to a program. */
const KINDS: Partial<Record<BlockKind, "printed" | "tested" | "given">> = {
  out: "printed",
  claimed: "printed",
  test: "tested",
  check: "tested",
  run: "given",
  file: "given",
};

/** A chapter's text with everything blanked that is not prose; what is blanked keeps its width, so that places stay. */
function proseOf(source: SourceFile): string {
  const lines = source.text.split("\n");
  const blank = (from: number, to: number) =>
    lines.fill("", from - 1, Math.min(to, lines.length));
  if (lines[0] === "---") blank(1, lines.indexOf("---", 1) + 1);
  for (const node of parseMarkdown(source.text)) {
    if (node.kind === "fence") blank(node.line, node.endLine);
    else if (node.kind === "comment") {
      blank(node.line, node.line + node.text.split("\n").length - 1);
    }
  }
  const sources = lines.findIndex((line) => line.startsWith("**Sources.**"));
  if (sources >= 0) blank(sources + 1, lines.length);
  // A formula may go over a line's end. What a picture shows, it was drawn from.
  const spaces = (part: string) => part.replace(/[^\n]/g, " ");
  return lines.join("\n")
    .replace(/`[^`]*`|\$\$[^$]*\$\$|\$[^$\n]+(?:\n[^$\n]+)?\$/g, spaces)
    .replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, spaces);
}
