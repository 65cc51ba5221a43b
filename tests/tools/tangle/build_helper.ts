/**
 * Builds a course from literal Markdown.
 *
 * @module
 */
import { build, type BuildOptions } from "../../../tools/tangle/build.ts";
import { parseCourse } from "../../../tools/tangle/course.ts";
import { CourseError, formatFinding } from "../../../tools/tangle/place.ts";
import { linesText } from "../../../tools/tangle/text.ts";

/** Front matter of one line, so that a chapter's first block starts where a reader expects it. */
export function chapter(body: string, title = "T"): string {
  return `---\ntitle: ${title}\n---\n${body}`;
}

/** Unformatted text by path. */
export function buildTexts(
  sources: Record<string, string>,
  options: BuildOptions = {},
): Record<string, string> {
  const { files } = build(
    parseCourse(new Map(Object.entries(sources))),
    options,
  );
  return Object.fromEntries(
    files.map(({ path, lines }) => [path, linesText(lines)]),
  );
}

/** What is wrong with a course: `course/02-a.md:4:7: message`, and the remedy after ` → `. */
export function findingsOf(sources: Record<string, string>): string[] {
  try {
    buildTexts(sources);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return error.findings.map((finding) =>
      formatFinding(finding).replace("\n  → ", " → ")
    );
  }
  return [];
}
