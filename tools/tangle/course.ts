/**
 * The whole course: every chapter, kit and appendix of `course/`.
 *
 * @module
 */
import {
  type Block,
  isSourceName,
  parseChapter,
  type Parsed,
} from "./chapter.ts";
import { UserError } from "../terminal/command.ts";
import { Findings, type Place } from "./place.ts";

/** The parsed course, in reading order: chapters with their kits, then appendices. */
export interface Course {
  readonly files: readonly Parsed[];
  readonly blocks: readonly Block[];
  /** What was found while parsing. */
  readonly findings: Findings;
}

/**
 * Parses a course.
 *
 * @param texts content by file name within `course/`: `02-perceptron.md`
 */
export function parseCourse(texts: ReadonlyMap<string, string>): Course {
  const findings = new Findings();
  const files: Parsed[] = [];
  for (
    const [name, text] of [...texts].sort(([a], [b]) =>
      order(a) < order(b) ? -1 : 1
    )
  ) {
    if (isSourceName(name)) {
      const { parsed, found } = parseOnce(name, text);
      files.push(parsed);
      findings.list.push(...found.list);
    } else {
      findings.add(
        { file: `course/${name}`, line: 1, column: 1 },
        "not a name of a chapter",
        "call it 02-name.md, 02-name.exercises.md or a-name.md",
      );
    }
  }
  reportNumbers(files, findings);
  return { files, blocks: files.flatMap(({ blocks }) => blocks), findings };
}

/** The last text of each file, and what came of it: a watcher parses only what changed. */
const parsedFiles = new Map<
  string,
  { text: string; parsed: Parsed; found: Findings }
>();

function parseOnce(name: string, text: string) {
  const known = parsedFiles.get(name);
  if (known?.text === text) return known;
  const found = new Findings();
  const fresh = { text, parsed: parseChapter(name, text, found), found };
  parsedFiles.set(name, fresh);
  return fresh;
}

/** Chapters by number, each before its kit; appendices last. */
function order(name: string): string {
  const kit = name.endsWith(".exercises.md");
  return (/^\d/.test(name) ? "0" : "1") +
    name.replace(/(\.exercises)?\.md$/, "") + (kit ? " 1" : " 0");
}

function reportNumbers(files: readonly Parsed[], findings: Findings): void {
  const chapters = files.filter(({ source }) => !source.isKit);
  const byNumber = new Map<number, string>();
  for (const { source } of chapters) {
    if (source.number === Infinity) continue;
    const place: Place = { file: source.path, line: 1, column: 1 };
    const other = byNumber.get(source.number);
    if (other) {
      findings.add(
        place,
        `chapter ${source.number} is ${other} too`,
        "number one of them anew",
      );
    }
    byNumber.set(source.number, source.path);
  }
  for (const { source } of files) {
    const place: Place = { file: source.path, line: 1, column: 1 };
    if (
      source.isKit &&
      !chapters.some((chapter) => chapter.source.name === source.name)
    ) {
      findings.add(
        place,
        "a kit without its chapter",
        `write course/${source.name}.md`,
      );
    }
    for (const need of source.frontMatter?.needs ?? []) {
      if (need >= source.number) {
        findings.add(
          place,
          `needs ${need}, which does not come before it`,
          "name earlier chapters only",
        );
      }
    }
  }
}

/**
 * Reads the Markdown files of `course/`.
 *
 * @throws {UserError} for a link: a command that writes chapters would write somewhere else
 */
export function readCourse(root: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of Deno.readDirSync(`${root}/course`)) {
    if (entry.isSymlink && isSourceName(entry.name)) {
      throw new UserError(
        `course/${entry.name} is a link; put the chapter itself there`,
      );
    }
    if (
      entry.isFile && entry.name.endsWith(".md") && entry.name !== "README.md"
    ) {
      texts.set(
        entry.name,
        Deno.readTextFileSync(`${root}/course/${entry.name}`),
      );
    }
  }
  return texts;
}

/** The same texts, by path from the root. */
export function byPath(
  texts: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...texts].map(([name, text]) => [`course/${name}`, text]));
}
