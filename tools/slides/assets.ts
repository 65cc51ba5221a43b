/**
 * What a deck carries beside its page: reveal.js, style sheets, fonts and their licences, all with relative addresses.
 *
 * @module
 */

import { chooseFonts } from "./fonts.ts";

/** Files of a deck by their path in it. */
export type DeckFiles = Map<string, string | Uint8Array<ArrayBuffer>>;

const THEME = new URL("../../slides/theme/", import.meta.url);

/**
 * Collects the assets that a page needs.
 *
 * @param html the page's slides, to leave out what they do not use
 */
export async function collectAssets(html: string): Promise<DeckFiles> {
  const files: DeckFiles = new Map();
  const reveal = packageFolder("reveal.js/reveal.css");
  const fonts = chooseFonts(html);
  files.set("assets/reset.css", await readText(new URL("reset.css", reveal)));
  files.set("assets/reveal.css", await readText(new URL("reveal.css", reveal)));
  files.set("assets/reveal.js", await readText(new URL("reveal.js", reveal)));
  files.set(
    "assets/notes.js",
    await readText(new URL("plugin/notes.js", reveal)),
  );
  files.set("assets/fonts.css", fonts.css);
  for (const name of ["theme.css", "print.css", "fit.js", "deck.js"]) {
    files.set(`assets/${name}`, await readText(new URL(name, THEME)));
  }
  for (const { specifier, name } of fonts.files) {
    files.set(
      `assets/fonts/${name}`,
      await Deno.readFile(new URL(import.meta.resolve(specifier))),
    );
  }
  if (html.includes('class="katex')) await addKatex(files);
  files.set(
    "assets/licenses/reveal.txt",
    await readText(new URL("../LICENSE", reveal)),
  );
  files.set(
    "assets/licenses/inter.txt",
    await readText(resolved("inter-ui/LICENSE.txt")),
  );
  files.set(
    "assets/licenses/noto-sans-mono.txt",
    await readText(resolved("@fontsource-variable/noto-sans-mono/LICENSE")),
  );
  return files;
}

/** KaTeX's style sheet and its fonts in the one format that every browser reads. */
async function addKatex(files: DeckFiles): Promise<void> {
  const folder = packageFolder("katex/dist/katex.min.css");
  const css = (await readText(new URL("katex.min.css", folder)))
    .replace(/,url\(fonts\/[^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, "");
  files.set("assets/katex.css", css);
  for (const [, name] of css.matchAll(/url\(fonts\/([^)]+)\)/g)) {
    files.set(
      `assets/fonts/${name}`,
      await Deno.readFile(new URL(`fonts/${name}`, folder)),
    );
  }
  files.set(
    "assets/licenses/katex.txt",
    await readText(new URL("../LICENSE", folder)),
  );
}

/** The folder that holds a package's file. */
function packageFolder(specifier: string): URL {
  return new URL("./", resolved(specifier));
}

function resolved(specifier: string): URL {
  return new URL(import.meta.resolve(specifier));
}

function readText(url: URL): Promise<string> {
  return Deno.readTextFile(url);
}
