/**
 * Submissions of the small course: good ones, bad ones, hostile ones.
 *
 * @module
 */
import { dirname } from "node:path";
import type { CourseCopy } from "../exercise/course_helper.ts";

const PREDICT = "predict.ts";
const MAJORITY = "majority.ts";

/** What each submission of `writeSubmissions` should get: exercise 1.1, exercise 1.2. */
export const EXPECTED: Readonly<Record<string, readonly [string, string]>> = {
  "=cmd|' C calc'!A0": ["refused", "passed"],
  "anna flat": ["passed", "passed"],
  "bert": ["passed", "failed"],
  "carla": ["passed", "passed"],
  "dora links": ["refused", "refused"],
  "emil": ["refused", "refused"],
  "fritz": ["refused", "refused"],
  "gina": ["refused", "refused"],
  "hans": ["todo", "failed"],
  "ida": ["passed", "passed"],
  'jörg, "the" ≥': ["refused", "passed"],
};

/**
 * Writes eleven submissions of chapter 1 into `dir`, and things that are none.
 *
 * @param endless whether one of them runs for ever, which takes seconds to be found
 */
export async function writeSubmissions(
  course: CourseCopy,
  dir: string,
  endless = false,
): Promise<void> {
  const predict = course.read("solutions/01-votes/predict.ts");
  const majority = course.read("solutions/01-votes/majority.ts");
  const stub = course.read("exercises/01-votes/predict.ts");
  const write = (path: string, text: string | Uint8Array) => {
    Deno.mkdirSync(dirname(`${dir}/${path}`), { recursive: true });
    if (typeof text === "string") {
      Deno.writeTextFileSync(`${dir}/${path}`, text);
    } else Deno.writeFileSync(`${dir}/${path}`, text);
  };
  write(`anna flat/${PREDICT}`, predict);
  write(`anna flat/${MAJORITY}`, majority);
  // Under the chapter's folder; a tie wins.
  write(`bert/01-votes/${PREDICT}`, predict.replaceAll("\n", "\r\n"));
  write(`bert/01-votes/${MAJORITY}`, majority.replace(" > ", " >= "));
  // As in the repository, with things that we ignore.
  write(`carla/exercises/01-votes/${PREDICT}`, predict);
  write(`carla/exercises/01-votes/${MAJORITY}`, majority);
  write("carla/deno.json", '{"imports":{"../../lib/":"./evil/"}}');
  write("carla/deno.lock", "{}");
  write(`carla/${PREDICT}`, "throw 1;");
  write("carla/notes\u001b[2J\u202e.txt", "x");
  // Links and a pipe that nobody writes to.
  Deno.mkdirSync(`${dir}/dora links`);
  Deno.symlinkSync(
    `${course.root}/solutions/01-votes/${PREDICT}`,
    `${dir}/dora links/${PREDICT}`,
  );
  Deno.symlinkSync(`${course.root}/solutions`, `${dir}/dora links/exercises`);
  const { success } = await new Deno.Command("mkfifo", {
    args: [`${dir}/dora links/${MAJORITY}`],
  }).output();
  if (!success) write(`dora links/${MAJORITY}/x`, "");
  // Far too big, and no UTF-8.
  write(`emil/${PREDICT}`, predict + "/".repeat(10_000_000));
  write(
    `emil/${MAJORITY}`,
    new Uint8Array([...new TextEncoder().encode(majority), 0xff, 0xfe]),
  );
  Deno.mkdirSync(`${dir}/fritz`);
  // Too deep to be found.
  write(`gina/my work/final/${PREDICT}`, predict);
  write(`gina/my work/final/${MAJORITY}`, majority);
  write(`hans/${PREDICT}`, stub);
  // Takes seconds to be stopped.
  write(
    `hans/${MAJORITY}`,
    `export function majority(): number {\n  ${
      endless ? "for (;;);" : "throw 1;"
    }\n}\n`,
  );
  write(`ida/${PREDICT}`, predict);
  write(`ida/${MAJORITY}`, 'console.log("passed, honestly");\n' + majority);
  write(`jörg, "the" ≥/${PREDICT}`, `=2+5;\n${predict}(`);
  write(`jörg, "the" ≥/${MAJORITY}`, majority);
  write(`=cmd|' C calc'!A0/${MAJORITY}`, majority);
  write(".git/config", "");
  write("readme.txt", "");
  Deno.symlinkSync(`${dir}/anna flat`, `${dir}/zoe`);
}
