/**
 * Renders decks, opens them and measures their slides.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findChromium, openPage, type Recorded, type View } from "./browser.ts";

/** The repository, and the course of the tests. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const SAMPLE = `${ROOT}tests/tools/slides/fixture`;

/** Whether there is no browser, and what a test's name says then. */
export const MISSING = findChromium() === undefined;
export const WHY = MISSING ? " (skipped: no Chromium; set CHROMIUM_PATH)" : "";

/** Slides as a test sees them. */
export interface Measured {
  readonly source: string;
  readonly overflow: string[];
  readonly zoom: string;
  readonly smallest: number;
}

/** Decks of a course in a temporary folder, which goes when the test ends. */
export interface Decks extends AsyncDisposable {
  /** Each deck's page, by its chapter's name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Renders a course's chapters. */
export async function renderDecks(root: string): Promise<Decks> {
  const copy = await Deno.makeTempDir({ prefix: "decks-" });
  await copyFolder(`${root}/course`, `${copy}/course`);
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-check", "--no-prompt"],
      ...["--config", `${ROOT}tools/slides/deno.json`],
      ...["--allow-read", "--allow-write=slides/dist", "--allow-env"],
      `${ROOT}tools/slides/main.ts`,
    ],
    cwd: copy,
  }).output();
  assert.equal(code, 0, `slides: ${new TextDecoder().decode(stderr)}`);
  const decks = new Map<string, string>();
  for (const { name } of Deno.readDirSync(`${copy}/slides/dist`)) {
    decks.set(name, `${copy}/slides/dist/${name}/index.html`);
  }
  return {
    files: decks,
    [Symbol.asyncDispose]: () => Deno.remove(copy, { recursive: true }),
  };
}

async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) await copyFolder(`${from}/${name}`, `${to}/${name}`);
    else await Deno.copyFile(`${from}/${name}`, `${to}/${name}`);
  }
}

export async function openDeck(
  browser: Browser,
  file: string,
  view?: View,
): Promise<Recorded> {
  const recorded = await openPage(browser, view);
  await recorded.page.goto(pathToFileURL(file).href);
  await recorded.page.evaluate("deckReady");
  return recorded;
}

/** Goes to a slide; `fragment` −1 is before its first step. */
export async function goTo(
  page: Page,
  slide: number,
  fragment = -1,
): Promise<void> {
  await page.evaluate(`deck.slide(${slide}, 0, ${fragment})`);
}

/** Measures every slide with all its steps taken; whether it overflows with its answers open, too. */
export async function measure(page: Page): Promise<Measured[]> {
  const count = await page.evaluate<number>("deck.getTotalSlides()");
  const measured: Measured[] = [];
  for (let slide = 0; slide < count; slide++) {
    await goTo(page, slide, 999);
    const closed = await page.evaluate<Measured>(MEASURE);
    await page.keyboard.press("a");
    const open = await page.evaluate<Measured>(MEASURE);
    await page.keyboard.press("a");
    measured.push({
      ...closed,
      overflow: [...closed.overflow, ...open.overflow],
    });
  }
  return measured;
}

/** Runs in the page: which parts of the current slide lie outside it, and how small its smallest words are. */
export const MEASURE = `(() => {
  const slide = deck.getCurrentSlide();
  const edge = slide.getBoundingClientRect();
  const scale = edge.width / 1280;
  const overflow = [];
  let smallest = Infinity;
  for (const part of slide.querySelectorAll("*")) {
    if (part.closest("aside, .katex-mathml, .motif, [hidden]")) continue;
    const box = part.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const out = box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
    const wide = part.matches(".code, .body, .words") && part.scrollWidth > part.clientWidth + 25;
    const onScreen = box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1;
    if (out || wide || !onScreen) overflow.push(part.tagName + "." + part.className);
    const words = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (words && !part.closest("sub, sup, .katex")) {
      const zoom = part.currentCSSZoom ?? 1;
      smallest = Math.min(smallest, parseFloat(getComputedStyle(part).fontSize) * zoom);
    }
  }
  return { source: slide.dataset.source, overflow, zoom: slide.querySelector(".body")?.style.zoom ?? "", smallest };
})()`;
