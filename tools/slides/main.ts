/**
 * Renders chapters' decks, which need no network and no server.
 *
 * Exit codes: 0 rendered, 1 a chapter has errors, 2 no such chapter.
 *
 * @module
 */

import { printFindings } from "../tangle/course_command.ts";
import { CourseError } from "../tangle/place.ts";
import { type Arguments, runCommand } from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { wrap } from "../terminal/wrap.ts";
import { findChapter, listChapters } from "./chapters.ts";
import { renderDeck } from "./deck.ts";
import { USAGE } from "./usage.ts";
import { writeFolder } from "./write.ts";

async function main({ words }: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd().replaceAll("\\", "/");
  const chapters = listChapters(root);
  const wanted = words.length > 0
    ? words.map((word) => findChapter(chapters, word))
    : chapters.filter(({ number }) => /\d/.test(number));
  if (wanted.length === 0) findChapter(chapters, "1");
  let failed = false;
  using progress = startProgress({ total: wanted.length });
  for (const chapter of wanted) {
    try {
      const deck = await progress.track(chapter.name, async () => {
        const deck = await renderDeck(root, chapter);
        await writeFolder(`${root}/slides/dist/${chapter.name}`, deck.files);
        return deck;
      });
      const page = `slides/dist/${chapter.name}/index.html`;
      screen.print(`${deck.title}: ${deck.slides} slides\n  ${page}`);
      if (wanted.length === 1) screen.print(howToOpen(page, screen.width()));
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      printFindings(error.findings);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

function howToOpen(path: string, width: number): string {
  const open = { darwin: "open", windows: "start" }[Deno.build.os as string] ??
    "xdg-open";
  return [
    "Open it in a browser, no server and no network needed:",
    `  ${open} ${path}`,
    wrap(
      "In the deck: space next · S speaker view · F full screen · A answer · D dark or light · ? all keys",
      { width, first: "", indent: "  " },
    ),
    "For paper or PDF: print it from the browser",
  ].join("\n");
}

if (import.meta.main) await runCommand(USAGE, main);
