/**
 * The command line of `deno task tangle`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { readCourse } from "./course.ts";
import { replaceFiles } from "./files.ts";
import { ensureMaps } from "./maps.ts";
import { CourseError } from "./place.ts";
import { apply, listFiles, plan } from "./tangle.ts";

const USAGE =
  `deno task tangle              write lib/, exercises/, solutions/ and tests/course/ from the chapters
deno task tangle --until 02   the engine after chapter 2, in .descent/until/02/
                 --out DIR    …or in a folder of yours`;

/** Files that a snapshot needs to stand alone. */
const KIT = ["deno.json", "deno.lock", "exercises/todo.ts"];

async function main(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        until: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = Deno.cwd();
  if (values.until !== undefined && !/^\d{1,2}$/.test(values.until)) {
    console.error(
      `--until ${values.until}: not a chapter's number\n\n${USAGE}`,
    );
    return 2;
  }
  if (values.out !== undefined && values.until === undefined) {
    console.error(`--out goes with --until\n\n${USAGE}`);
    return 2;
  }
  const until = values.until === undefined ? undefined : Number(values.until);
  const out = until === undefined
    ? root
    : values.out ?? `${root}/.descent/until/${values.until!.padStart(2, "0")}`;
  try {
    if (until !== undefined) {
      const numbers = chapterNumbers(root);
      if (!numbers.includes(until)) {
        console.error(
          `--until ${values.until}: there is no such chapter; there are ${
            numbers.join(", ")
          }`,
        );
        return 2;
      }
    }
    const planned = await plan(root, { until, out });
    const { moved } = await apply(planned, out);
    if (until !== undefined) await copyKit(root, out);
    else await ensureMaps(root);
    for (const { path } of planned.changed) console.log(`wrote ${path}`);
    for (const path of planned.edited) {
      console.log(`kept ${path}, which has been edited`);
    }
    for (const path of moved) {
      console.log(`moved ${path} to .descent/backups/: no block makes it`);
    }
    const where = until === undefined ? "" : ` in ${out}`;
    const made = planned.files.length === 1
      ? "1 file"
      : `${planned.files.length} files`;
    console.log(`${made}${where}, ${planned.changed.length} changed`);
    return 0;
  } catch (error) {
    if (error instanceof CourseError) {
      console.error(error.message);
      console.error(`\n${error.findings.length} found; nothing was written`);
      return 1;
    }
    if (
      error instanceof Deno.errors.NotFound && String(error).includes("/course")
    ) {
      console.error(
        `there is no course/ here; run this in the repository's root`,
      );
      return 2;
    }
    if (
      error instanceof Deno.errors.PermissionDenied ||
      error instanceof Deno.errors.NotCapable
    ) {
      console.error(
        `${error.message}: make the folder writable and run it again; nothing was written`,
      );
      return 2;
    }
    throw error;
  }
}

/** Numbers of the chapters, in order. */
function chapterNumbers(root: string): number[] {
  const names = [...readCourse(root).keys()].filter((name) =>
    /^\d\d-[^.]+\.md$/.test(name)
  );
  return names.map((name) => Number(name.slice(0, 2))).sort((a, b) => a - b);
}

/** The toolchain and the configuration, so that the snapshot's tests run there. */
async function copyKit(root: string, out: string): Promise<void> {
  const tools = listFiles(root, "tools").filter((path) =>
    /^tools\/(child|course|judge)\//.test(path)
  );
  const files = [
    ...KIT,
    ...tools,
    ...listFiles(root, "course").filter((path) => path.endsWith(".md")),
  ];
  const texts = [];
  for (const path of files) {
    texts.push({ path, text: await Deno.readTextFile(`${root}/${path}`) });
  }
  await replaceFiles(out, texts);
}

if (import.meta.main) Deno.exit(await main(Deno.args));
