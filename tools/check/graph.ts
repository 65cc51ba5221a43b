/**
 * The import graph points one way: no cycle between files, no import from a lower layer to a higher one, no line
 * between `lib/` and `tools/`.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";
import { listFiles, readIfThere } from "../tangle/tangle.ts";
import type { Context } from "./context.ts";
import { type Edge, importEdges } from "./import_edges.ts";

/** Layers of the engine, lowest first, as `course/layers.json` lists them: folders or files under `lib/`. */
export function readLayers(root: string): string[] {
  return JSON.parse(readIfThere(`${root}/course/layers.json`) ?? "[]");
}

/** Cycles, back edges and forbidden borders. */
export function graph({ root, locate }: Context): Finding[] {
  const files = ["lib", "tools"].flatMap((folder) => listFiles(root, folder))
    .filter((path) => path.endsWith(".ts"));
  const edges = new Map(
    files.map((path) => [path, importEdges(root, path, locate)]),
  );
  return [
    ...borders(edges),
    ...backEdges(edges, readLayers(root)),
    ...cycles(edges),
  ];
}

function borders(edges: ReadonlyMap<string, readonly Edge[]>): Finding[] {
  return [...edges].flatMap(([from, list]) =>
    list.filter(({ to }) => from.split("/")[0] !== to.split("/")[0]).map((
      { to, place },
    ) => ({
      place,
      message: `${from} imports ${to}`,
      remedy:
        "lib/ and tools/ know nothing of each other: pass what is needed in",
    }))
  );
}

function backEdges(
  edges: ReadonlyMap<string, readonly Edge[]>,
  layers: readonly string[],
): Finding[] {
  if (layers.length === 0) return [];
  const layerOf = (path: string) =>
    layers.findIndex((layer) =>
      path === `lib/${layer}` || path.startsWith(`lib/${layer}/`)
    );
  const findings: Finding[] = [];
  for (const [from, list] of edges) {
    if (!from.startsWith("lib/")) continue;
    if (layerOf(from) < 0) {
      findings.push({
        place: { file: from, line: 1, column: 1 },
        message: "this file belongs to no layer",
        remedy: "add its folder to course/layers.json, above what it imports",
      });
    }
    for (const { to, place } of list) {
      if (layerOf(to) > layerOf(from)) {
        findings.push({
          place,
          message: `back edge: ${from} (layer ${
            layers[layerOf(from)]
          }) imports ${to} (layer ${layers[layerOf(to)]})`,
          remedy: "move what both need into the lower layer, or pass it in",
        });
      }
    }
  }
  return findings;
}

/** Every cycle once, at the edge that closes it. */
function cycles(edges: ReadonlyMap<string, readonly Edge[]>): Finding[] {
  const findings: Finding[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (path: string, chain: readonly string[]) => {
    state.set(path, "open");
    for (const { to, place } of edges.get(path) ?? []) {
      if (state.get(to) === "open") {
        const loop = [...chain.slice(chain.indexOf(to)), to];
        findings.push({
          place,
          message: `imports in a circle: ${loop.join(" → ")}`,
          remedy: "move what both need into a third file",
        });
      } else if (!state.has(to)) visit(to, [...chain, to]);
    }
    state.set(path, "done");
  };
  for (const path of edges.keys()) if (!state.has(path)) visit(path, [path]);
  return findings;
}
