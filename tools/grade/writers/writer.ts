/**
 * What a writer of results is.
 *
 * @module
 */
import type { GradeRun, SubmissionResult } from "../result.ts";

/** A file that is being written; it appears under its name only when it is whole. */
export interface TextSink {
  write(text: string): void;
}

/** Turns results into files of one format. */
export interface Writer {
  /** What people type after `--format`. */
  readonly format: string;
  /** Names of the files that it makes. */
  files(run: GradeRun): string[];
  /**
   * Writes all results, which come one by one in the order of their names.
   *
   * @param open begins one of the files
   */
  write(
    run: GradeRun,
    results: AsyncIterable<SubmissionResult>,
    open: (file: string) => TextSink,
  ): Promise<void>;
}
