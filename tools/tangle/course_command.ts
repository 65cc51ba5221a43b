/**
 * The frame of commands that read the chapters: what they find wrong there is shown with its place.
 *
 * @module
 */
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import type { Paint } from "../terminal/paint.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { fit } from "../terminal/wrap.ts";
import { CourseError, type Finding, formatPlace } from "./place.ts";

/** Runs a command as `runCommand` does. Chapters that can't be built are findings, and end with 1. */
export async function runCourseCommand(
  usage: Usage,
  main: (args: Arguments, screen: Screen) => Promise<ExitCode>,
): Promise<never> {
  return await runCommand(usage, async (args, screen) => {
    try {
      return await main(args, screen);
    } catch (error) {
      if (error instanceof CourseError) {
        printFindings(error.findings);
        openScreen("stderr").print(
          `\n${usage.name}: ${error.findings.length} found; nothing was written`,
        );
        return 1;
      }
      if (
        error instanceof Deno.errors.NotFound &&
        String(error).includes("/course")
      ) {
        throw new UserError(
          `${usage.name}: there is no course/ here; run it in the repository's root`,
        );
      }
      throw error;
    }
  });
}

/** Prints findings to standard error, each with its place and remedy. */
export function printFindings(findings: readonly Finding[]): void {
  const screen = openScreen("stderr");
  for (const finding of findings) {
    // What an editor reads in its terminal stays on one line.
    const [head, ...rest] = findingText(finding, screen.paint).split("\n");
    screen.print(head);
    for (const line of rest) {
      screen.print(screen.interactive ? fit(line, screen.width()) : line);
    }
  }
}

/** As `formatFinding`, for a terminal. */
export function findingText(
  { place, message, remedy }: Finding,
  paint: Paint,
): string {
  const head = `${paint.cyan(formatPlace(place))}: ${message}`;
  return remedy ? `${head}\n${paint.dim(`  → ${remedy}`)}` : head;
}
