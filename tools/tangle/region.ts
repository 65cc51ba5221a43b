/**
 * The hole of an exercise: what stands between `// BEGIN SOLUTION` and `// END SOLUTION`.
 *
 * @module
 */
import type { Findings, Place } from "./place.ts";
import {
  indentLine,
  type Line,
  lineOrigin,
  linesText,
  lineText,
  sliceLine,
} from "./text.ts";
import { codeTokens } from "./tokens.ts";

/** A file cut at its hole. */
export interface Region {
  readonly before: readonly Line[];
  /** Without the markers' indent. */
  readonly inside: readonly Line[];
  readonly after: readonly Line[];
  /** What a stub has instead, where the chapter says so by a `// STUB …` line. */
  readonly stub?: Line;
  /** Indent of the markers. */
  readonly indent: string;
  /** The function around it. */
  readonly name: string;
  readonly place: Place;
}

const BEGIN = /^([ \t]*)\/\/ BEGIN SOLUTION\s*$/;
const END = /^[ \t]*\/\/ END SOLUTION\s*$/;
const STUB = /^[ \t]*\/\/ STUB (.*?)\s*$/;
const MARKERISH = /^[ \t]*\/\/\s*(begin|end)[ _-]*solution/i;

/**
 * Finds the region of an exercise.
 *
 * @param place the block, for findings that have no line of their own
 * @returns undefined, with findings, when there is not exactly one
 */
export function findRegion(
  lines: readonly Line[],
  place: Place,
  findings: Findings,
): Region | undefined {
  let begin = -1;
  let end = -1;
  let failed = false;
  const report = (index: number, message: string, remedy: string) => {
    findings.add(lineOrigin(lines[index]) ?? place, message, remedy);
    failed = true;
  };
  lines.forEach((line, index) => {
    const text = lineText(line);
    if (BEGIN.test(text)) {
      if (begin >= 0) {
        report(
          index,
          "a second // BEGIN SOLUTION",
          "an exercise has one region",
        );
      } else begin = index;
    } else if (END.test(text)) {
      if (begin < 0 || end >= 0) {
        report(
          index,
          "// END SOLUTION without its // BEGIN SOLUTION",
          "put the markers around the region",
        );
      } else end = index;
    } else if (MARKERISH.test(text)) {
      report(
        index,
        `can't read the marker ${text.trim()}`,
        "write // BEGIN SOLUTION or // END SOLUTION, alone on its line",
      );
    }
  });
  if (begin >= 0 && end < 0 && !failed) {
    report(
      begin,
      "// BEGIN SOLUTION without its // END SOLUTION",
      "add // END SOLUTION after the region's last line",
    );
  }
  if (begin < 0 && !failed) {
    findings.add(
      place,
      "this exercise has no region",
      "put // BEGIN SOLUTION and // END SOLUTION around what learners write",
    );
  }
  if (failed || begin < 0) return undefined;
  const region = lines.slice(begin + 1, end);
  const stub = region.find((line) => STUB.test(lineText(line)));
  const indent = BEGIN.exec(lineText(lines[begin]))![1];
  const before = lines.slice(0, begin);
  const name = enclosingName(linesText(before));
  if (name === undefined) {
    report(
      begin,
      "no function stands around this region",
      "put the region into a function's body",
    );
    return undefined;
  }
  return {
    before,
    inside: region.filter((line) => line !== stub).map((line) =>
      lineText(line).startsWith(indent) ? sliceLine(line, indent.length) : line
    ),
    after: lines.slice(end + 1),
    stub: stub && [{
      text: indent + STUB.exec(lineText(stub))![1],
      origin: lineOrigin(stub),
    }],
    indent,
    name,
    place: lineOrigin(lines[begin]) ?? place,
  };
}

/** Markers in a file that is no exercise would reach its readers. */
export function reportMarkers(
  lines: readonly Line[],
  chapter: number,
  findings: Findings,
): void {
  for (const line of lines) {
    const origin = lineOrigin(line);
    if (origin && MARKERISH.test(lineText(line))) {
      findings.add(
        origin,
        "a marker in a block without exercise=…",
        `add exercise=${chapter}.1 (or the next free number) to the block`,
      );
      return;
    }
  }
}

/** The file with another text in the hole. */
export function fillRegion(region: Region, lines: readonly Line[]): Line[] {
  const filling = lines.map((line) => indentLine(line, region.indent));
  return [...region.before, ...filling, ...region.after];
}

/** The last function, method or arrow constant that the text before a region declares. */
function enclosingName(before: string): string | undefined {
  const tokens = codeTokens(before);
  for (let i = tokens.length - 2; i >= 0; i--) {
    const { value } = tokens[i];
    const next = tokens[i + 1].value === "*" ? tokens[i + 2] : tokens[i + 1];
    if (value === "function" && next?.type === "IdentifierName") {
      return next.value;
    }
    if (value === "export" && next?.value === "const") {
      return tokens[i + 2]?.value;
    }
  }
  return undefined;
}
