/**
 * What a learner's process can read is the module graph of its driver. So no driver reaches the exercise's own module,
 * a solution, a check or a package, however far down.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";
import type { Context } from "./context.ts";
import { type Edge, importEdges } from "./import_edges.ts";

/** Drivers whose graph holds an answer. */
export function drivers({ root, plan, locate }: Context): Finding[] {
  const findings: Finding[] = [];
  for (const { path, text } of plan.files) {
    if (!/^tests\/course\/[^/]+\/exercises\.json$/.test(path)) continue;
    for (const { driver, lib } of JSON.parse(text).exercises) {
      const chain = findChain(
        driver,
        (file) => importEdges(root, file, locate),
        (to) => to === lib || !/^(lib|tools\/child)\//.test(to),
      );
      if (chain === undefined) continue;
      findings.push({
        place: chain.place,
        message: `a learner's process could read ${chain.files.at(-1)}: ${
          chain.files.join(" → ")
        }`,
        remedy:
          "import types only, pass the function in, or split the file that imports it",
      });
    }
  }
  return findings;
}

/** The first way from a file to one that is not allowed, and the import it begins with. */
function findChain(
  start: string,
  edgesOf: (file: string) => readonly Edge[],
  isForbidden: (file: string) => boolean,
): { files: string[]; place: Edge["place"] } | undefined {
  const seen = new Set([start]);
  const queue: { files: string[]; place?: Edge["place"] }[] = [{
    files: [start],
  }];
  for (const { files, place } of queue) {
    for (const edge of edgesOf(files.at(-1)!)) {
      if (edge.typeOnly || seen.has(edge.to)) continue;
      seen.add(edge.to);
      const next = { files: [...files, edge.to], place: place ?? edge.place };
      if (isForbidden(edge.to)) return next;
      queue.push(next);
    }
  }
  return undefined;
}
