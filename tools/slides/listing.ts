/**
 * What a slide shows of a code block: no markers, no references, no imports, the answer apart, doc comments cut short.
 *
 * @module
 */

/** A line on the slide. */
export interface ShownLine {
  readonly text: string;
  /** Lines of the block in the chapter that it stands for, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Whether it belongs to the answer that opens on click. */
  readonly answer: boolean;
  /** Whether it stands for a fragment that is shown elsewhere. */
  readonly elided: boolean;
}

/** Something wrong with the markers, at a line of the block counted from one. */
export interface ListingProblem {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

const MARKER = /^\s*\/\/ (BEGIN|END) SOLUTION\s*$/;
const STUB = /^\s*\/\/ STUB /;
const REFERENCE = /^(\s*)(?:\/\/|#)\s*<<.*>>\s*$/;

/** Prepares a block's lines. */
export function readListing(
  value: string,
): { lines: ShownLine[]; problems: ListingProblem[] } {
  const lines: ShownLine[] = [];
  const problems: ListingProblem[] = [];
  let begin = 0;
  value.split("\n").forEach((text, index) => {
    const number = index + 1;
    const marker = MARKER.exec(text)?.[1];
    if (marker === "BEGIN") {
      if (begin) {
        problems.push({
          line: number,
          message: "BEGIN SOLUTION twice",
          remedy: "close the first one before",
        });
      }
      begin = number;
    } else if (marker === "END") {
      if (!begin) {
        problems.push({
          line: number,
          message: "END SOLUTION without BEGIN",
          remedy: "add // BEGIN SOLUTION",
        });
      }
      begin = 0;
    } else if (!STUB.test(text)) {
      const reference = REFERENCE.exec(text);
      const shown = reference ? `${reference[1]}⋯` : text;
      lines.push({
        text: shown,
        from: number,
        to: number,
        answer: begin > 0,
        elided: reference !== null,
      });
    }
  });
  if (begin) {
    problems.push({
      line: begin,
      message: "BEGIN SOLUTION is not closed",
      remedy: "add // END SOLUTION",
    });
  }
  return { lines: trimBlank(shortenDocs(withoutImports(lines))), problems };
}

/** Leaves out the imports at a block's top, unless nothing else is there: the chapter has them. */
function withoutImports(lines: ShownLine[]): ShownLine[] {
  let rest = 0;
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at];
    if (/^import\b[^(]*$/.test(text)) {
      while (
        at < lines.length && !/(["'];?|\})\s*;?\s*$/.test(lines[at].text)
      ) {
        at++;
      }
      rest = at + 1;
    } else if (text.trim() !== "") break;
  }
  const kept = lines.slice(rest);
  return kept.some(({ text }) => text.trim() !== "") ? kept : lines;
}

/** Keeps the first paragraph of each doc comment: the room reads one sentence, the chapter has the rest. */
function shortenDocs(lines: readonly ShownLine[]): ShownLine[] {
  const shown: ShownLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const indent = /^(\s*)\/\*\*\s*$/.exec(lines[at].text)?.[1];
    const end = indent === undefined
      ? -1
      : lines.findIndex(({ text }, index) =>
        index > at && /\*\/\s*$/.test(text)
      );
    if (end < 0) {
      shown.push(lines[at]);
      continue;
    }
    const inner = lines.slice(at + 1, end).map(({ text }) =>
      text.replace(/^\s*\* ?/, "").trimEnd()
    );
    const stop = inner.findIndex((text, index) =>
      index > 0 && (text === "" || text.startsWith("@"))
    );
    const kept = stop < 0 ? inner : inner.slice(0, stop);
    const range = {
      from: lines[at].from,
      to: lines[end].to,
      answer: lines[at].answer,
      elided: false,
    };
    if (kept.length === 1) {
      shown.push({ ...range, text: `${indent}/** ${kept[0]} */` });
    } else {for (
        const text of [
          "/**",
          ...kept.map((line) => ` * ${line}`),
          " */",
        ]
      ) {
        shown.push({ ...range, text: `${indent}${text}` });
      }}
    at = end;
  }
  return shown;
}

function trimBlank(lines: ShownLine[]): ShownLine[] {
  const isBlank = (line?: ShownLine) => line?.text.trim() === "";
  while (isBlank(lines[0])) lines.shift();
  while (isBlank(lines.at(-1))) lines.pop();
  return lines;
}
