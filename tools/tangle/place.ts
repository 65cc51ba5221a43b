/**
 * Places in chapters and what was found there.
 *
 * @module
 */

/** A position in a file, line and column counted from 1. */
export interface Place {
  /** Relative to the repository's root: `course/02-perceptron.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong, where, and what to do about it. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly remedy?: string;
}

/** `course/02-perceptron.md:88:7`. */
export function formatPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** One line for the finding, and one for its remedy if it has one. */
export function formatFinding(finding: Finding): string {
  const head = `${formatPlace(finding.place)}: ${finding.message}`;
  return finding.remedy ? `${head}\n  → ${finding.remedy}` : head;
}

/** Thrown when chapters can't be tangled; holds every finding, in reading order. */
export class CourseError extends SyntaxError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join("\n"));
    this.name = "CourseError";
    this.findings = findings;
  }
}

/** Collects findings, so that an author sees all of them at once. */
export class Findings {
  readonly list: Finding[] = [];

  add(place: Place, message: string, remedy?: string): void {
    this.list.push({ place, message, remedy });
  }

  /** @throws {CourseError} if anything was found */
  throwIfAny(): void {
    if (this.list.length > 0) throw new CourseError(sortFindings(this.list));
  }
}

/** By file, then line, then column; two findings with the same text at the same place become one. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(
    findings.map((finding) => [formatFinding(finding), finding]),
  );
  return [...unique.values()].sort(({ place: a }, { place: b }) =>
    a.file < b.file
      ? -1
      : a.file > b.file
      ? 1
      : a.line - b.line || a.column - b.column
  );
}
