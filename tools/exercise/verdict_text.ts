/**
 * Verdicts as a person reads them.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import type {
  CheckResult,
  Failure,
  Status,
  Verdict,
} from "../judge/verdict.ts";
import type { Screen } from "../terminal/screen.ts";
import { displayWidth, padEnd } from "../terminal/width.ts";
import { inline, wrap } from "../terminal/wrap.ts";

/** One word per status. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  passed: "passed",
  todo: "to do",
  failed: "failed",
  refused: "cannot run",
};

/** Lines of the learner's own output that a terminal shows at the beginning and at the end. */
const OUTPUT_HEAD = 12;
const OUTPUT_TAIL = 8;
/** Frames of a stack that help. */
const STACK_LINES = 6;
/** Other failing checks are named if there are no more than this. */
const OTHERS = 2;

/** The mark of a status, coloured. */
export function mark(status: Status, { paint }: Screen): string {
  if (status === "passed") return paint.green("✓");
  return status === "todo" ? paint.yellow("○") : paint.red("✗");
}

/** `exercises/02-perceptron/predict.ts:17:3`, which terminals open on a click. */
export function placeText({ file, place }: Verdict): string {
  return `${file}:${place.line}:${place.column}`;
}

/** `✗ 2.1 predict   exercises/02-perceptron/predict.ts:17:3` */
export function headline(
  verdict: Verdict,
  screen: Screen,
  nameWidth = 0,
): string {
  const { paint } = screen;
  const label = padEnd(
    `${verdict.exercise} ${paint.bold(verdict.name)}`,
    nameWidth,
  );
  const place = verdict.status === "passed"
    ? paint.dim(`${verdict.checks.length} checks`)
    : paint.cyan(placeText(verdict));
  return `${mark(verdict.status, screen)} ${label}   ${place}`;
}

/** One line of a chapter's list; `lost` says that it passed before. */
export function listLine(
  verdict: Verdict,
  screen: Screen,
  nameWidth: number,
  lost = false,
): string {
  const { paint, width } = screen;
  const { status, exercise, name } = verdict;
  const label = padEnd(`${exercise} ${name}`, nameWidth);
  const begin = `${mark(status, screen)} ${label}   `;
  if (status === "passed") return begin + paint.green(STATUS_WORDS.passed);
  const color = status === "todo" ? paint.yellow : paint.red;
  const words = STATUS_WORDS[status];
  const note = lost ? `   ${paint.yellow("passed before")}` : "";
  const place = `   ${paint.dim(placeText(verdict))}`;
  const line = `${begin}${color(padEnd(words, 10))}${place}${note}`;
  return displayWidth(line) <= width()
    ? line
    : `${begin}${color(words)}${note}`;
}

/** Columns that the widest `2.1 predict` takes. */
export function nameColumn(exercises: readonly ExerciseIndex[]): number {
  return Math.max(
    ...exercises.map(({ id, name }) => displayWidth(`${id} ${name}`)),
  );
}

/**
 * Everything that helps with one exercise, below its headline. Empty for a pass without notes and output.
 *
 * @param helper a line about the function that the failing call names
 */
export function detail(
  verdict: Verdict,
  screen: Screen,
  helper?: string,
): string {
  const lines: string[] = [];
  if (verdict.status === "todo") lines.push(...todoLines(verdict, screen));
  if (verdict.status === "refused") {
    lines.push(
      wrap(inline(verdict.problem ?? "it could not be run", screen.paint), {
        width: screen.width(),
        indent: "  ",
      }),
    );
  }
  const first = verdict.checks.find(({ status }) => status === "failed");
  if (verdict.status === "failed" && first) {
    lines.push(...failureLines(first, verdict, screen, helper));
  }
  if (verdict.diagnosis && verdict.status !== "passed") {
    lines.push(...diagnosisLines(verdict.diagnosis, screen));
  }
  for (const note of verdict.notes ?? []) {
    const text = wrap(note, { width: screen.width(), indent: "  " });
    lines.push(...text.split("\n").map(screen.paint.dim));
  }
  if (verdict.output !== "") lines.push(...outputLines(verdict, screen));
  return lines.join("\n");
}

function todoLines({ name }: Verdict, { paint, width }: Screen): string[] {
  const text = inline(
    `To do: open it, write \`${name}\` where it throws, save, and run this again.`,
    paint,
  );
  return [wrap(text, { width: width(), indent: "  " })];
}

function failureLines(
  first: CheckResult,
  verdict: Verdict,
  screen: Screen,
  helper: string | undefined,
): string[] {
  const { paint } = screen;
  const lines = [
    wrap(paint.bold(first.name), { width: screen.width(), indent: "  " }),
  ];
  if (first.failure) lines.push(...failureBody(first.failure, screen));
  if (helper) {
    const text = wrap(helper, { width: screen.width(), indent: "    " });
    lines.push(...text.split("\n").map(paint.dim));
  }
  lines.push(...otherChecks(first, verdict, screen));
  return lines;
}

/** The counterexample, then what was expected and what came, and where an error came from. */
function failureBody(failure: Failure, screen: Screen): string[] {
  const { paint } = screen;
  const { call, message, expected, actual, stack } = failure;
  const lines: string[] = [];
  const fill = (text: string) =>
    lines.push(wrap(text, { width: screen.width(), indent: "    " }));
  if (call) fill(call);
  const pair = expected !== undefined && actual !== undefined;
  const short = displayWidth(message) + 4 <= screen.width();
  const told = pair && message.includes(expected) && message.includes(actual);
  if (!told || short) {
    fill(pair && told ? colorPair(message, expected, actual, screen) : message);
  }
  if (pair && !(told && short)) {
    const under = (first: string, text: string) =>
      lines.push(
        wrap(text, {
          width: screen.width(),
          first,
          indent: " ".repeat(first.length),
        }),
      );
    under("    expected ", paint.green(expected));
    under("    got      ", paint.red(actual));
  }
  const frames = (stack ?? "").split("\n").map((line) => line.trim()).filter((
    line,
  ) => line.startsWith("at "));
  for (const frame of frames.slice(0, STACK_LINES)) {
    lines.push(paint.dim(`      ${frame}`));
  }
  return lines;
}

function colorPair(
  message: string,
  expected: string,
  actual: string,
  { paint }: Screen,
): string {
  const plain = `expected ${expected}, got ${actual}`;
  if (message !== plain) return message;
  return `expected ${paint.green(expected)}, got ${paint.red(actual)}`;
}

function otherChecks(
  first: CheckResult,
  { checks, seed }: Verdict,
  { paint, width }: Screen,
): string[] {
  const passed = checks.filter(({ status }) => status === "passed").length;
  const others = checks.filter((check) =>
    check.status === "failed" && check !== first
  ).map(({ name }) => name);
  const also = others.length > 0 && others.length <= OTHERS
    ? ` Also failing: ${others.join("; ")}.`
    : "";
  const count = checks.length > 1
    ? `${passed} of ${checks.length} checks pass.${also} `
    : "";
  return wrap(`${count}The same cases again: --seed ${seed}`, {
    width: width(),
    indent: "  ",
  }).split("\n").map(paint.dim);
}

function diagnosisLines(
  diagnosis: { title: string; text: string },
  { paint, width }: Screen,
): string[] {
  return [
    `  This looks like: ${paint.yellow(diagnosis.title)}`,
    wrap(inline(diagnosis.text, paint), { width: width(), indent: "    " }),
  ];
}

function outputLines(
  { output, outputCut }: Verdict,
  { paint, interactive }: Screen,
): string[] {
  const lines = output.replace(/\n$/, "").split("\n");
  const shown = interactive && lines.length > OUTPUT_HEAD + OUTPUT_TAIL + 1
    ? [...lines.slice(0, OUTPUT_HEAD), undefined, ...lines.slice(-OUTPUT_TAIL)]
    : lines;
  const hidden = lines.length - OUTPUT_HEAD - OUTPUT_TAIL;
  const body = shown.map((line) =>
    line === undefined
      ? paint.dim(
        `  ┆ … ${hidden} lines; all of them in a pipe: deno task exercise … | less`,
      )
      : `${paint.dim("  │ ")}${cut(line)}`
  );
  return [
    `  Your console output:`,
    ...body,
    ...(outputCut
      ? [paint.dim("  ┆ … the rest was dropped: more than 64 KiB")]
      : []),
  ];
}

/** No line of the learner's takes more than a few lines of the terminal. */
function cut(line: string): string {
  const characters = line.length > 400 ? [...line] : [];
  return characters.length > 400
    ? `${characters.slice(0, 400).join("")}…`
    : line;
}
