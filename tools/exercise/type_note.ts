/**
 * The type checker's word, added after the verdicts.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import type { Screen } from "../terminal/screen.ts";
import { wrap } from "../terminal/wrap.ts";
import type { TypeFinding } from "./type_check.ts";

/** Errors that are shown in full. */
const SHOWN = 3;
/** Lines of one error's message. */
const MESSAGE_LINES = 4;

/** Starts the type checker on some exercises' files. */
export async function startTypeCheck(
  root: string,
  exercises: readonly ExerciseIndex[],
  signal: AbortSignal,
): Promise<TypeFinding[]> {
  const { typeCheck } = await import("./type_check.ts");
  return await typeCheck(root, exercises.map(({ file }) => file), signal);
}

/** The note on findings: full for an exercise that does not pass, one quiet line for one that does. */
export function typeNote(
  findings: readonly TypeFinding[],
  passed: boolean,
  screen: Screen,
): string {
  const { paint, width } = screen;
  if (findings.length === 0) return "";
  const [first] = findings;
  const place = (finding: TypeFinding) =>
    `${finding.file}:${finding.line}:${finding.column}`;
  if (passed) {
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : "";
    return paint.dim(
      `  Note: it passes, but the type checker objects: ${
        place(first)
      } ${first.code}${more}`,
    );
  }
  const lines = [`  The type checker says:`];
  for (const finding of findings.slice(0, SHOWN)) {
    lines.push(`  ${paint.cyan(place(finding))} ${paint.dim(finding.code)}`);
    lines.push(
      wrap(finding.message.split("\n").slice(0, MESSAGE_LINES).join("\n"), {
        width: width(),
        indent: "    ",
      }),
    );
  }
  if (findings.length > SHOWN) {
    lines.push(
      paint.dim(
        `  and ${findings.length - SHOWN} more: deno check ${first.file}`,
      ),
    );
  }
  return lines.join("\n");
}
