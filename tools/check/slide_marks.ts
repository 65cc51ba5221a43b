/**
 * Marks for slides: each opens, closes, and is one we know. Rendering finds more; this needs none of its packages.
 *
 * @module
 */
import { parseMarkdown } from "../tangle/markdown.ts";
import type { Finding } from "../tangle/place.ts";
import { nearest } from "../terminal/nearest.ts";
import type { Context } from "./context.ts";

const MARKS = ["slide", "slide still", "/slide"];

/** Slides that never close, stand in one another, or are misspelt. */
export function slideMarks({ course }: Context): Finding[] {
  return course.files.flatMap(({ source }) => {
    const findings: Finding[] = [];
    let open: Finding["place"] | undefined;
    for (const node of parseMarkdown(source.text)) {
      if (node.kind !== "comment") continue;
      const place = { file: source.path, line: node.line, column: node.column };
      const add = (message: string, remedy: string) =>
        findings.push({ place, message, remedy });
      if (/^(note|steps|hint\s[\d.]+):/.test(node.text)) continue;
      if (!MARKS.includes(node.text)) {
        const near = nearest(node.text, MARKS);
        if (near) {
          add(`unknown mark ${node.text}`, `did you mean <!-- ${near} -->?`);
        }
      } else if (node.text === "/slide") {
        if (!open) add("no slide is open here", "open one with <!-- slide -->");
        open = undefined;
      } else {
        if (open) {
          add(
            `a slide within the slide of line ${open.line}`,
            "close that one first with <!-- /slide -->",
          );
        }
        open = place;
      }
    }
    if (open) {
      findings.push({
        place: open,
        message: "this slide is never closed",
        remedy: "add <!-- /slide --> after it",
      });
    }
    return findings;
  });
}
