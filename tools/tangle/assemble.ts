/**
 * From blocks to files: blocks of one file in chapter order, fragments and slots expanded.
 *
 * @module
 */
import type { Block } from "./chapter.ts";
import type { Names } from "./names.ts";
import { reference } from "./names.ts";
import { type Findings, formatPlace } from "./place.ts";
import { glue, indentLine, type Line } from "./text.ts";

/** A file before imports are lifted and regions cut. */
export interface Assembled {
  /** `lib/perceptron/predict.ts`. */
  readonly path: string;
  readonly lines: readonly Line[];
  /** The blocks it is made of, in order. */
  readonly blocks: readonly Block[];
}

/** Lines of one block with its fragments and slots filled, recursively. */
export function expand(block: Block, names: Names): Line[] {
  return expandChain(block, names, []);
}

function expandChain(
  block: Block,
  names: Names,
  chain: readonly Block[],
): Line[] {
  // A cycle has been reported already; here it must only end.
  if (chain.includes(block)) return [];
  const lines: Line[] = [];
  for (const line of block.lines) {
    const ref = reference(line);
    if (ref === undefined) {
      lines.push(line);
      continue;
    }
    const target = names.resolve(ref.name);
    const parts = target ? [target] : names.additions(ref.name);
    for (const part of parts) {
      for (const inner of expandChain(part, names, [...chain, block])) {
        lines.push(indentLine(inner, ref.indent));
      }
    }
  }
  return lines;
}

/**
 * Every `file=` of the course.
 *
 * @param blocks blocks up to the snapshot's chapter, in order
 */
export function assemble(
  blocks: readonly Block[],
  names: Names,
  findings: Findings,
): Assembled[] {
  const files = new Map<string, Block[]>();
  for (const block of blocks) {
    const path = block.attributes.get("file");
    if (block.kind !== "file" || path === undefined) continue;
    if (!isGoodPath(path)) {
      findings.add(
        block.place,
        `file=${path}: not a path under lib/`,
        "write file=lib/area/name.ts, snake_case, without .. or \\",
      );
      continue;
    }
    const parts = files.get(path);
    if (parts) parts.push(block);
    else files.set(path, [block]);
  }
  reportCaseClashes(files, findings);
  return [...files].map(([path, parts]) => {
    const newest = parts.map((part) => names.newest(part));
    const lines = newest.flatMap((
      part,
      index,
    ) => [...index > 0 ? [glue("")] : [], ...expand(part, names)]);
    return { path, lines, blocks: newest };
  });
}

/** A relative path of plain parts that every file system takes. */
function isGoodPath(path: string): boolean {
  return /^lib(\/[a-z0-9][a-z0-9_]*)+(\.[a-z0-9]+)+$/.test(path);
}

/** Two paths that differ in case are one file on macOS and Windows; a file can't be a folder either. */
function reportCaseClashes(
  files: ReadonlyMap<string, readonly Block[]>,
  findings: Findings,
): void {
  const folders = new Map<string, readonly Block[]>();
  for (const [path, blocks] of files) {
    const parts = path.split("/");
    for (let i = 1; i < parts.length; i++) {
      folders.set(parts.slice(0, i).join("/"), blocks);
    }
  }
  for (const [path, [block]] of files) {
    const clash = folders.get(path);
    if (clash) {
      findings.add(
        block.place,
        `${path} is a folder at ${formatPlace(clash[0].place)}`,
        "rename one of them",
      );
    }
  }
}
