/**
 * Whether what the chapters make is what stands in the tree.
 *
 * @module
 */
import { originOf } from "../tangle/align.ts";
import { type Finding, formatPlace } from "../tangle/place.ts";
import { mappingsOf } from "../tangle/render.ts";
import { judgeSides, type Side } from "../tangle/sides.ts";
import type { Plan } from "../tangle/tangle.ts";
import type { Context } from "./context.ts";

/** Files that differ from their chapters, and files that no chapter makes. */
export async function drift(
  { root, plan, skip, locate }: Context,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const sides = await sidesOf(root, plan);
  for (const file of plan.changed) {
    const now = plan.found.get(file.path);
    if (now === undefined) {
      const place = locate(file.path, 1, 1);
      findings.push({
        place,
        message: `${file.path} is missing`,
        remedy: "run deno task tangle",
      });
      continue;
    }
    const [a, b] = [now.split("\n"), file.text.split("\n")];
    const line = a.findIndex((text, index) => text !== b[index]) + 1 ||
      a.length;
    const mappings = mappingsOf(file, file.text);
    const indent = /^\s*/.exec(b[line - 1] ?? "")![0].length;
    const origin = originOf(mappings, line - 1, indent);
    findings.push({
      place: { file: file.path, line, column: 1 },
      message: `differs from its chapter${
        origin ? ` (${formatPlace(origin)})` : ""
      }`,
      remedy: remedyFor(sides.get(file.path)),
    });
  }
  for (const path of plan.edited) {
    if (skip.has(path)) continue;
    findings.push({
      place: { file: path, line: 1, column: 1 },
      message: "this exercise has been edited",
      remedy: "deno task reset brings the stub back and keeps a backup",
    });
  }
  for (const path of plan.orphans) {
    findings.push({
      place: { file: path, line: 1, column: 1 },
      message: "no block makes this file",
      remedy: "deno task tangle moves it to .descent/backups/",
    });
  }
  return findings;
}

/** Which side of each file has changed. */
async function sidesOf(
  root: string,
  { changed, found }: Plan,
): Promise<Map<string, Side>> {
  const differing = await judgeSides(
    root,
    changed.flatMap(({ path, text }) => {
      const now = found.get(path);
      return now === undefined ? [] : [{ path, now, made: text }];
    }),
  );
  return new Map(differing.map(({ path, side }) => [path, side]));
}

function remedyFor(side: Side | undefined): string {
  return side === "file"
    ? "run deno task stitch, which carries the edit into the chapter"
    : side === "both"
    ? "both have changed: make the file's edit in the chapter by hand, then run deno task tangle --discard"
    : "run deno task tangle";
}
