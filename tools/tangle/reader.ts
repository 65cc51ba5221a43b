/**
 * The chapter as a learner reads it: holes where the exercises' answers are, no marks for slides.
 *
 * @module
 */
import type { Parsed } from "./chapter.ts";
import { relativeSpecifier, resolveSpecifier } from "./imports.ts";
import { glue, type Line } from "./text.ts";

/**
 * The text of `exercises/NN-name/README.md`.
 *
 * @param parsed the chapter
 * @param path where the text will stand; its relative links are pointed anew
 * @param holes what stands in an exercise's file instead of its solution: `throw new Todo("2.1", "predict");`
 */
export function readerText(
  { source, blocks, nodes }: Parsed,
  path: string,
  holes: ReadonlyMap<string, string>,
): Line[] {
  const lines: (string | undefined)[] = source.text.split("\n");
  const blank = (from: number, to: number) =>
    lines.fill(undefined, from - 1, to);
  const code = new Set<number>();
  for (const node of nodes) {
    if (node.kind === "fence") {
      for (let at = node.line; at <= node.endLine; at++) code.add(at);
    }
  }
  for (const node of nodes) {
    if (node.kind !== "comment") continue;
    const end = node.line + node.text.split("\n").length - 1;
    // Comments steer slides and hints; what they say is not for a reader.
    const text = lines.slice(node.line - 1, end).join("\n");
    if (/^\s*<!--[^]*-->\s*$/.test(text)) blank(node.line, end);
  }
  for (const block of blocks) {
    const id = block.attributes.get("exercise");
    const hole = id === undefined ? undefined : holes.get(id);
    if (hole === undefined) continue;
    const at = (marker: RegExp) => {
      let index = block.place.line;
      while (index < lines.length && !marker.test(lines[index] ?? "")) index++;
      return index < lines.length ? index + 1 : 0;
    };
    const [begin, end] = [at(/\/\/ BEGIN SOLUTION/), at(/\/\/ END SOLUTION/)];
    const indent = /^\s*/.exec(lines[begin - 1]!)![0];
    blank(begin, end);
    lines[begin - 1] = indent + hole;
  }
  const body = lines.map((line, index) =>
    line === undefined || code.has(index + 1)
      ? line
      : pointLinks(line, source.path, path)
  ).slice(source.bodyLine - 1).filter((line) => line !== undefined);
  const origin = relativeSpecifier(path, source.path);
  return [
    `<!-- Made from ${source.path} by deno task tangle; change it there. -->`,
    "",
    `_This is the chapter with holes where your code goes. It is made from [${source.path}](${origin}), which has the answers._`,
    "",
    ...body,
  ].map(glue);
}

/** Points the relative links of a line of prose from one file's place to another's. */
function pointLinks(line: string, from: string, to: string): string {
  return line.replaceAll(/\]\(([^)\s#]+)/g, (whole, target: string) => {
    if (/^[a-z][a-z0-9+.-]*:|^\//i.test(target)) return whole;
    return `](${relativeSpecifier(to, resolveSpecifier(`./${target}`, from)!)}`;
  });
}
