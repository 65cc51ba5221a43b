/**
 * `deno task slides 2`: renders a chapter's deck, which needs no network and no server.
 *
 * Exit codes: 0 rendered, 1 the chapter has errors, 2 no such chapter.
 *
 * @module
 */

import { CourseError } from "../tangle/place.ts";
import { findChapter, listChapters } from "./chapters.ts";
import { renderDeck } from "./deck.ts";
import { UsageError } from "./usage.ts";
import { writeFolder } from "./write.ts";

const HELP =
  `deno task slides 2    renders chapter 2's slides to slides/dist/02-…/index.html
deno task slides      renders every chapter's`;

/** Runs the command and returns its exit code. */
export async function main(
  args: readonly string[],
  root = Deno.cwd().replaceAll("\\", "/"),
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(HELP);
    return 0;
  }
  try {
    const option = args.find((arg) => arg.startsWith("-"));
    if (option) {
      throw new UsageError(`slides: unknown option ${option}\n${HELP}`);
    }
    const chapters = listChapters(root);
    const wanted = args.length > 0
      ? args.map((arg) => findChapter(chapters, arg))
      : chapters.filter(({ number }) => /\d/.test(number));
    if (wanted.length === 0) findChapter(chapters, "1");
    let failed = false;
    for (const chapter of wanted) {
      try {
        const deck = await renderDeck(root, chapter);
        const folder = `slides/dist/${chapter.name}`;
        await writeFolder(`${root}/${folder}`, deck.files);
        console.log(
          `${deck.title}: ${deck.slides} slides\n  ${folder}/index.html`,
        );
        if (wanted.length === 1) console.log(howToOpen(`${folder}/index.html`));
      } catch (error) {
        if (!(error instanceof CourseError)) throw error;
        console.error(error.message);
        failed = true;
      }
    }
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function howToOpen(path: string): string {
  const open = { darwin: "open", windows: "start" }[Deno.build.os as string] ??
    "xdg-open";
  return `Open it in a browser, no server and no network needed: ${open} ${path}
In the deck: space next · S speaker view · F full screen · A answer · D dark or light · ? all keys
For paper or PDF: print it from the browser`;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
