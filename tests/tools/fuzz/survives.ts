/**
 * What holds for every text that stands in `course/`: the chapters are built, or every finding has a place in them.
 *
 * @module
 */
import assert from "node:assert/strict";
import { build } from "../../../tools/tangle/build.ts";
import { parseCourse } from "../../../tools/tangle/course.ts";
import { CourseError, formatFinding } from "../../../tools/tangle/place.ts";
import { readerText } from "../../../tools/tangle/reader.ts";
import { linesText } from "../../../tools/tangle/text.ts";

const VOCABULARY = new Set(["equal", "check", "suite"]);

/**
 * Parses and builds a course, also up to its first chapter, and makes the readers' texts.
 *
 * @param sources texts by file name within `course/`
 * @returns how many findings there were
 * @throws if anything but a `CourseError` was thrown, or a finding has no place in these texts
 */
export function survives(sources: ReadonlyMap<string, string>): number {
  const course = parseCourse(sources);
  for (const parsed of course.files) {
    const { name } = parsed.source;
    const holes = new Map(
      parsed.blocks.map(({ attributes }) => [
        attributes.get("exercise") ?? "",
        "throw new Todo();",
      ]),
    );
    linesText(readerText(parsed, `exercises/${name}/README.md`, holes));
  }
  let found = 0;
  for (const until of [Infinity, 1]) {
    try {
      const { files } = build(course, { vocabulary: VOCABULARY, until });
      for (const { path, lines } of files) {
        assert.match(path, /^(lib|exercises|solutions|tests\/course)\//);
        assert.ok(!path.split("/").includes(".."), `${path} leads out`);
        linesText(lines);
      }
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      assert.ok(error.findings.length > 0, "an error without a finding");
      found += error.findings.length;
      for (const finding of error.findings) {
        assert.ok(isInside(finding.place, sources), formatFinding(finding));
      }
    }
  }
  return found;
}

function isInside(
  { file, line, column }: { file: string; line: number; column: number },
  sources: ReadonlyMap<string, string>,
): boolean {
  const text = sources.get(file.replace(/^course\//, ""));
  if (text === undefined) return false;
  const at = text.split(/\r\n|\r|\n/)[line - 1];
  return at !== undefined && Number.isInteger(column) && column >= 1 &&
    column <= at.length + 1;
}
