/**
 * Numbers of the prose: each stands in an output, a test or a claim, so that none goes stale unseen.
 *
 * @module
 */
import type { Block, SourceFile } from "../tangle/chapter.ts";
import { parseMarkdown } from "../tangle/markdown.ts";
import type { Finding } from "../tangle/place.ts";
import { linesText } from "../tangle/text.ts";
import type { Context } from "./context.ts";

/** Digits with a decimal point or thousands separators in them, and the percent sign behind. */
const NUMBER = /(?<![\w.,^/-])\d+(?:[.,]\d+)*(?!\w)(?:[ \u00a0]%)?/g;

/**
 * Percentages, decimals and numbers of three digits and more in the prose of a chapter that stand in none of its
 * blocks, rounded at most. Formulas, code, years, exercises' numbers and the list of sources are left out.
 */
export function numbers({ course, build }: Context): Finding[] {
  const exercises = new Set(build.exercises.map(({ id }) => id));
  return course.files.filter(({ source }) => !source.isKit).flatMap(
    ({ source }) => {
      const known = knownNumbers(source, course.blocks);
      return proseLines(source).flatMap(({ text, line }) =>
        [...text.matchAll(NUMBER)].filter(([number]) =>
          !exercises.has(number) && isResult(number) && !isKnown(number, known)
        ).map(({ 0: number, index }) => ({
          place: { file: source.path, line, column: index + 1 },
          message: `${number} stands in no block of this chapter`,
          remedy:
            "print it in a run block, hold it in a test, or make it a claim",
        }))
      );
    },
  );
}

/** Whether a number looks like something that was measured or computed. */
function isResult(number: string): boolean {
  if (/[.%]/.test(number)) return true;
  const year = /^(1[6-9]|20)\d\d$/.test(number);
  return !year && valueOf(number) >= 100;
}

function isKnown(number: string, known: readonly number[]): boolean {
  const decimals = /\.(\d+)/.exec(number)?.[1].length ?? 0;
  const half = 0.5 * 10 ** -decimals * (1 + 1e-9);
  const value = valueOf(number);
  return known.some((other) => Math.abs(other - value) <= half);
}

function valueOf(number: string): number {
  return Number(number.replace(/[,\s%\u00a0]/g, ""));
}

/** What the blocks of a chapter, of its kit and of the appendices hold. */
function knownNumbers(source: SourceFile, blocks: readonly Block[]): number[] {
  const own = blocks.filter((block) =>
    block.source.name === source.name || block.source.number === Infinity
  );
  const texts = own.map(({ lines }) => linesText(lines).replaceAll("_", ""));
  return texts.flatMap((text) => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [])
    .map(valueOf);
}

/** Lines with everything blanked that is not prose. */
function proseLines(source: SourceFile): { text: string; line: number }[] {
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
  // What is blanked keeps its width, so that columns stay. A formula may go over a line's end.
  const spaces = (part: string) => part.replace(/[^\n]/g, " ");
  return lines.join("\n")
    .replace(/`[^`]*`|\$\$[^$]*\$\$|\$[^$\n]+(?:\n[^$\n]+)?\$/g, spaces)
    .replace(/\]\([^)]*\)/g, spaces)
    .split("\n").map((text, index) => ({ text, line: index + 1 }));
}
