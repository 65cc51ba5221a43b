/**
 * What a mirror says about itself: a list for programs and a page for people.
 *
 * @module
 */
import type { DataFile } from "../data/loader.ts";
import { sizeText } from "../terminal/size_text.ts";

const MAKER = "deno task mirror";
const TITLE = "Descent: data and packages";

/** The list of data files, with the conditions that must travel with them. */
export function manifestText(files: readonly DataFile[]): string {
  return `${JSON.stringify({ maker: MAKER, files }, undefined, 2)}\n`;
}

/** Whether a `manifest.json` is one of ours. */
export function isOurManifest(text: string): boolean {
  try {
    return JSON.parse(text).maker === MAKER;
  } catch {
    return false;
  }
}

/** Whether it is the beginning of one of ours: a stick pulled out too early keeps as much. */
export function startsOurManifest(text: string): boolean {
  const start = manifestText([]).split("\n").slice(0, 2).join("\n");
  const cut = text.replace(/\0+$/, "");
  return cut.trim() !== "" &&
    (cut.startsWith(start) || start.startsWith(cut) && cut.length > 4);
}

/** Whether an `index.html` is one of ours. */
export function isOurPage(text: string): boolean {
  return text.includes(`<title>${TITLE}</title>`);
}

/**
 * The page that tells people what to type. Nothing in it runs or loads.
 *
 * @param address `http://192.168.1.5:8000`; without one, the page lies in a folder
 * @param deno the version of Deno that the mirror has, if it has one
 */
export function indexPage(
  files: readonly DataFile[],
  address: string | undefined,
  deno: string | undefined,
): string {
  const parts = address === undefined
    ? [
      heading("From this folder"),
      code("DESCENT_MIRROR=/path/of/this/folder deno task data fetch"),
      paragraph(
        "For the packages, the folder has to be served. In the course's folder, on one computer for the whole room:",
      ),
      code("deno task mirror /path/of/this/folder --serve"),
    ]
    : roomText(address, deno);
  const rows = files.map((file) =>
    `<tr><td><a href="${escape(file.file)}">${escape(file.file)}</a><td>${
      sizeText(file.bytes)
    }<td>${escape(file.licence)}<td>${escape(file.credit)}`
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
pre { padding: .75rem 1rem; overflow-x: auto; border: 1px solid; border-radius: .3rem; }
td { padding: .2rem .8rem .2rem 0; vertical-align: top; white-space: nowrap; }
td:last-child { white-space: normal; }
</style>
<h1>${TITLE}</h1>
${parts.join("\n")}
${heading("The data files")}
<table>
${rows.join("\n")}
</table>
</html>
`;
}

function roomText(address: string, deno: string | undefined): string[] {
  const registry = `${address}/npm/`;
  const unix = [
    `echo "registry=${registry}" > .npmrc`,
    "deno install",
    `DESCENT_MIRROR=${address} deno task data fetch`,
  ];
  const windows = [
    `"registry=${registry}" | Out-File -Encoding ascii .npmrc`,
    "deno install",
    `$env:DESCENT_MIRROR = "${address}"`,
    "deno task data fetch",
  ];
  return [
    heading("In the course's folder, on macOS and Linux"),
    code(unix.join("\n")),
    heading("In the course's folder, in PowerShell"),
    code(windows.join("\n")),
    ...deno === undefined ? [] : [
      paragraph(
        `You have Node.js, but no Deno? Write npx -y deno@${deno} wherever deno stands above; with .npmrc in place, it comes from here too.`,
      ),
    ],
    paragraph(
      "After that, everything runs without a network. Deno keeps the packages under this address, so leave " +
        ".npmrc where it is for as long as you work without another network. At home, delete it and run deno install again. " +
        "deno.lock has the hash of each package, and the course that of each file: nothing else can come from here.",
    ),
  ];
}

function heading(text: string): string {
  return `<h2>${escape(text)}</h2>`;
}

function paragraph(text: string): string {
  return `<p>${escape(text)}</p>`;
}

function code(text: string): string {
  return `<pre>${escape(text)}</pre>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(
    '"',
    "&quot;",
  );
}
