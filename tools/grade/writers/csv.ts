/**
 * Results as two tables: one row per submission and exercise, and one row per submission. RFC 4180, UTF-8.
 *
 * @module
 */
import Papa from "papaparse";
import {
  checksPassed,
  exercisesPassed,
  type GradeRun,
  messageOf,
  type SubmissionResult,
} from "../result.ts";
import type { TextSink, Writer } from "./writer.ts";

type Cell = string | number;

/** A cell that begins like a formula would be computed by a spreadsheet; an apostrophe before it keeps it text. */
const FORMULA = /^\s*[=+\-@|%\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/** `--format csv` */
export const csvWriter: Writer = {
  format: "csv",
  files: (
    { chapter },
  ) => [`${chapter.name}-results.csv`, `${chapter.name}-summary.csv`],
  async write(run, results, open) {
    const [rows, summary] = csvWriter.files(run).map(open);
    put(rows, [
      "submission",
      "exercise",
      "name",
      "status",
      "checks_passed",
      "checks",
      "place",
      "message",
      "diagnosis",
      "seed",
    ]);
    put(summary, [
      "submission",
      "passed",
      "exercises",
      ...run.chapter.exercises.map(({ id }) => id),
      "notes",
      "seed",
    ]);
    for await (const result of results) {
      for (const verdict of result.verdicts) {
        put(rows, verdictRow(result, verdict));
      }
      put(summary, summaryRow(run, result));
    }
  },
};

function verdictRow(
  { submission, unread }: SubmissionResult,
  verdict: SubmissionResult["verdicts"][number],
): Cell[] {
  const { exercise, name, status, checks, file, place, diagnosis, seed } =
    verdict;
  const where = status === "passed" || unread.includes(exercise)
    ? ""
    : `${file}:${place.line}:${place.column}`;
  return [
    submission,
    exercise,
    name,
    status,
    checksPassed(verdict),
    checks.length,
    where,
    messageOf(verdict),
    diagnosis?.title ?? "",
    seed,
  ];
}

function summaryRow(
  { chapter, seed }: GradeRun,
  result: SubmissionResult,
): Cell[] {
  const states = chapter.exercises.map(({ id }) =>
    result.verdicts.find(({ exercise }) => exercise === id)?.status ?? ""
  );
  return [
    result.submission,
    exercisesPassed(result),
    chapter.exercises.length,
    ...states,
    result.notes.join("; "),
    seed,
  ];
}

function put(sink: TextSink, row: readonly Cell[]): void {
  // A lone empty cell and an empty row look alike, so no row is empty here.
  sink.write(
    `${
      Papa.unparse([row as Cell[]], {
        newline: "\r\n",
        escapeFormulae: FORMULA,
      })
    }\r\n`,
  );
}
