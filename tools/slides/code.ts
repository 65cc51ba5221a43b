/**
 * A code block as HTML: coloured lines, the exercise's hole, the lines that light up step by step.
 *
 * @module
 */

import type { Code } from "mdast";
import { parseInfo } from "../tangle/info.ts";
import type { Highlight } from "./highlight.ts";
import { escapeHtml } from "./html.ts";
import { readListing, type ShownLine } from "./listing.ts";
import { type Point, startOf } from "./markdown.ts";
import { parseSteps, type Step } from "./steps.ts";

/** What a code block needs of its surroundings. */
export interface CodeContext {
  readonly highlight: Highlight;
  readonly report: (point: Point, message: string, remedy: string) => void;
}

/** The language and the attributes of a block. */
export function blockInfo(
  node: Code,
): { lang: string; attributes: Map<string, string> } {
  const { lang, attributes } = parseInfo(
    [node.lang, node.meta].filter(Boolean).join(" "),
  );
  return {
    lang,
    attributes: new Map(attributes.map(({ key, value }) => [key, value ?? ""])),
  };
}

/**
 * Renders a block.
 *
 * @param mark what stands after `steps:` in the comment before it
 */
export function renderCode(
  node: Code,
  context: CodeContext,
  mark?: { text: string; start: Point },
): string {
  const { lang, attributes } = blockInfo(node);
  const { line, column } = startOf(node);
  const { lines, problems } = readListing(node.value);
  for (const problem of problems) {
    context.report(
      { line: line + problem.line, column },
      problem.message,
      problem.remedy,
    );
  }
  const html = context.highlight(
    lines.map(({ text, elided }) => elided ? "" : text).join("\n"),
    lang,
  );
  const rendered = lines.map((shown, index) =>
    renderLine(shown, html[index] ?? "")
  );
  const body = groupAnswers(lines, rendered, attributes.get("exercise"));
  const steps = mark ? readSteps(mark, node, context) : [];
  const classes = [
    "code",
    lang === "text" && "output",
    lang === "text" || `lang-${lang}`,
  ].filter((name) => typeof name === "string");
  const stepping = steps.length > 0
    ? ` data-steps="${escapeHtml(JSON.stringify(steps))}"`
    : "";
  const later = steps.slice(1).map(() =>
    `<span class="fragment code-step"></span>`
  ).join("");
  return `<pre class="${classes.join(" ")}" style="--stretch: ${
    stretch(lines)
  }%"${stepping}><code>${body}</code></pre>${later}`;
}

function renderLine(
  { from, to, elided, text }: ShownLine,
  html: string,
): string {
  const indent = /^ */.exec(text)![0].length;
  const content = elided
    ? `${" ".repeat(indent)}<span class="c-comment">⋯</span>`
    : html;
  return `<span class="line" data-from="${from}" data-to="${to}" style="--indent: ${indent}">${
    content || " "
  }</span>`;
}

/** Puts each answer behind its hole. */
function groupAnswers(
  lines: readonly ShownLine[],
  html: readonly string[],
  exercise?: string,
): string {
  let body = "";
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at].answer) {
      body += html[at];
      continue;
    }
    let end = at;
    while (lines[end + 1]?.answer) end++;
    const indent = Math.min(
      ...lines.slice(at, end + 1).map(({ text }) =>
        /^ */.exec(text)![0].length
      ),
    );
    const command = exercise ? `deno task exercise ${exercise}` : "your turn";
    body +=
      `<button type="button" class="hole" aria-expanded="false" style="--indent: ${indent}" ` +
      `data-from="${lines[at].from}" data-to="${lines[end].to}">` +
      `<span class="hole-command">${
        escapeHtml(command)
      }</span><span class="hole-open">answer</span></button>` +
      `<span class="answer" hidden>${html.slice(at, end + 1).join("")}</span>`;
    at = end;
  }
  return body;
}

function readSteps(
  mark: { text: string; start: Point },
  node: Code,
  context: CodeContext,
): Step[] {
  const { steps, problems } = parseSteps(
    mark.text,
    node.value.split("\n").length,
  );
  for (const { offset, message } of problems) {
    const place = { line: mark.start.line, column: mark.start.column + offset };
    context.report(
      place,
      message,
      "write lines of the block that follows, as in 1|3-4|all",
    );
  }
  return steps;
}

/** The letters' width in percent, and how many of them a line has room for. */
const ROOM: readonly (readonly [stretch: number, columns: number])[] = [
  [100, 68],
  [87.5, 73],
  [75, 77],
  [62.5, 82],
];

/** Narrows the letters of a block with long lines, which the monospaced face can do; longer ones still wrap. */
function stretch(lines: readonly ShownLine[]): number {
  const longest = Math.max(...lines.map(({ text }) => [...text].length));
  return ROOM.find(([, columns]) => longest <= columns)?.[0] ?? 75;
}
