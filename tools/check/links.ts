/**
 * Links of chapters and of the project's prose: files that exist, headings that are there.
 *
 * @module
 */
import { parser } from "@lezer/markdown";
import { isThere } from "../files/is_there.ts";
import { resolveSpecifier } from "../tangle/imports.ts";
import { normalize, parseMarkdown } from "../tangle/markdown.ts";
import type { Finding } from "../tangle/place.ts";
import { nearest } from "../terminal/nearest.ts";
import { listFiles, readIfThere } from "../tangle/tangle.ts";
import type { Context } from "./context.ts";

/** Relative links and anchors that lead nowhere. */
export function links({ root }: Context): Finding[] {
  const files = [
    ...listFiles(root, "course").filter((path) => path.endsWith(".md")),
    ...listFiles(root, "exercises").filter((path) => path.endsWith(".md")),
    ...[...Deno.readDirSync(root)].map(({ name }) => name).filter((name) =>
      name.endsWith(".md")
    ),
  ];
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string) => {
    if (!anchors.has(path)) {
      anchors.set(path, headingAnchors(readIfThere(`${root}/${path}`) ?? ""));
    }
    return anchors.get(path)!;
  };
  return files.flatMap((file) => {
    const text = normalize(readIfThere(`${root}/${file}`) ?? "");
    return linkTargets(text).flatMap(({ target, line, column }): Finding[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith("//")) {
        return [];
      }
      const place = { file, line, column };
      const [path, anchor] = target.split("#");
      const to = path === ""
        ? file
        : resolveSpecifier(`./${decodeURIComponent(path)}`, file)!;
      if (!isThere(`${root}/${to}`)) {
        return [{
          place,
          message: `${target} leads nowhere`,
          remedy: `there is no ${to}`,
        }];
      }
      if (!anchor || !to.endsWith(".md") || anchorsOf(to).has(anchor)) {
        return [];
      }
      const near = nearest(anchor, anchorsOf(to));
      return [{
        place,
        message: `${to} has no heading #${anchor}`,
        remedy: near && `did you mean #${near}?`,
      }];
    });
  });
}

/** Every link and image of a document. */
function linkTargets(
  text: string,
): { target: string; line: number; column: number }[] {
  const targets: { target: string; line: number; column: number }[] = [];
  parser.parse(text).iterate({
    enter({ name, from, to, node }) {
      if (name !== "URL" || node.parent?.name === "Autolink") return;
      const before = text.slice(0, from);
      const target = text.slice(from, to).replace(/^<(.*)>$/, "$1");
      targets.push({
        target,
        line: before.split("\n").length,
        column: from - before.lastIndexOf("\n"),
      });
    },
  });
  return targets;
}

/** Anchors as GitHub makes them. */
function headingAnchors(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const node of parseMarkdown(normalize(text))) {
    if (node.kind !== "heading") continue;
    const base = node.text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim().replace(/\s/g, "-");
    let anchor = base;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${base}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}
