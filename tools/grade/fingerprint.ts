/**
 * Tells whether a stored result still holds.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import { sha256 } from "../exercise/hash.ts";
import type { Submission } from "./intake.ts";

/** A hash of all that verdicts on a chapter depend on besides the submission: checks, references, the judge, Deno. */
export async function checksFingerprint(
  root: string,
  chapter: ChapterIndex,
): Promise<string> {
  const lines = [Deno.version.deno, Deno.version.v8];
  for (
    const folder of [
      `tests/course/${chapter.name}`,
      "lib",
      "tools/judge",
      "tools/child",
    ]
  ) {
    for (const path of listFiles(root, folder)) {
      lines.push(
        `${path} ${await sha256(Deno.readFileSync(`${root}/${path}`))}`,
      );
    }
  }
  return await sha256(lines.join("\n"));
}

/** A hash of one submission under given checks and seed. */
export async function submissionFingerprint(
  submission: Submission,
  checks: string,
  seed: number,
): Promise<string> {
  const lines = [checks, String(seed), ...submission.notes];
  for (const { exercise, path, source, problem } of submission.handed) {
    lines.push(
      JSON.stringify([
        exercise.id,
        path,
        source ? await sha256(source) : null,
        problem ?? null,
      ]),
    );
  }
  return await sha256(lines.join("\n"));
}

function listFiles(root: string, folder: string): string[] {
  const paths: string[] = [];
  try {
    for (const entry of Deno.readDirSync(`${root}/${folder}`)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) paths.push(...listFiles(root, path));
      else if (/\.(ts|json|wasm)$/.test(entry.name)) paths.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return paths.sort();
}
