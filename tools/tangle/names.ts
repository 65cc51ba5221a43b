/**
 * Named blocks: fragments, slots and replacements over the whole course.
 *
 * @module
 */
import { type Block, isThereAfter } from "./chapter.ts";
import { type Findings, formatPlace } from "./place.ts";
import { nearest } from "../terminal/nearest.ts";
import { type Line, lineText } from "./text.ts";

const REFERENCE = /^([ \t]*)\/\/ <<(.+)>>\s*$/;

/** The name that a line refers to, with the indent it passes on. */
export function reference(
  line: Line,
): { name: string; indent: string } | undefined {
  const match = REFERENCE.exec(lineText(line));
  const name = match?.[2].trim();
  return match && name ? { name, indent: match[1] } : undefined;
}

/** Every name of the course and the blocks behind it. */
export interface Names {
  /** The block that stands for a name in a snapshot: the newest replacement of its definition. */
  resolve(name: string): Block | undefined;
  /** What was added to a slot, in chapter order. */
  additions(name: string): readonly Block[];
  /** The newest text of a block that may have been replaced. */
  newest(block: Block): Block;
}

/**
 * Collects the names of a course and reports what does not fit together.
 *
 * @param blocks every block of the course, in chapter order
 * @param until the last chapter that counts: later additions and replacements are known but not used
 */
export function collectNames(
  blocks: readonly Block[],
  until: number,
  findings: Findings,
): Names {
  const definitions = new Map<string, Block>();
  const additions = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = block.attributes.get("name") ??
      block.attributes.get("name+");
    if (name === undefined) continue;
    if (block.kind === "append") {
      const others = additions.get(name);
      if (others) others.push(block);
      else additions.set(name, [block]);
      continue;
    }
    const other = definitions.get(name);
    if (other) {
      findings.add(
        block.place,
        `${name} is defined twice; the first is at ${formatPlace(other.place)}`,
        "rename one, or write name+= to add to a slot",
      );
    } else definitions.set(name, block);
  }
  const replacements = collectReplacements(blocks, definitions, findings);
  reportReferences(blocks, definitions, additions, findings);
  const counts = ({ source }: Block) => isThereAfter(source, until);
  function newest(block: Block): Block {
    const next = replacements.get(block);
    return next && counts(next) ? newest(next) : block;
  }
  return {
    newest,
    resolve(name) {
      const block = definitions.get(name);
      return block && counts(block) ? newest(block) : undefined;
    },
    additions: (name) => (additions.get(name) ?? []).filter(counts),
  };
}

/** Which block takes whose place. */
function collectReplacements(
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, Block>,
  findings: Findings,
): Map<Block, Block> {
  const replacements = new Map<Block, Block>();
  for (const block of blocks) {
    const name = block.attributes.get("replaces");
    if (name === undefined) continue;
    const target = definitions.get(name);
    if (target === undefined) {
      const near = nearest(name, definitions.keys());
      findings.add(
        block.place,
        `replaces=${name}: no block has this name`,
        near ? `did you mean ${near}?` : "name the block that it replaces",
      );
    } else if (target.source.number >= block.source.number) {
      findings.add(
        block.place,
        `replaces=${name}: that block is not of an earlier chapter (${
          formatPlace(target.place)
        })`,
        "change that block itself",
      );
    } else if (replacements.has(target)) {
      findings.add(
        block.place,
        `${name} is replaced twice; the first is at ${
          formatPlace(replacements.get(target)!.place)
        }`,
        `replace ${replacements.get(target)!.attributes.get("name")} instead`,
      );
    } else replacements.set(target, block);
  }
  return replacements;
}

/** A fragment is used once; a slot's additions need the slot; cycles print their chain. */
function reportReferences(
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, Block>,
  additions: ReadonlyMap<string, Block[]>,
  findings: Findings,
): void {
  const uses = new Map<string, { block: Block; index: number }[]>();
  for (const block of blocks) {
    block.lines.forEach((line, index) => {
      const ref = reference(line);
      if (ref) {
        const others = uses.get(ref.name);
        if (others) others.push({ block, index });
        else uses.set(ref.name, [{ block, index }]);
      }
    });
  }
  const at = ({ block, index }: { block: Block; index: number }) =>
    block.lines[index][0]?.origin ?? block.place;
  const open = [...uses.keys()].filter((name) =>
    !definitions.has(name) && !additions.has(name)
  );
  for (const name of open) {
    const near = nearest(name, [...definitions.keys(), ...additions.keys()]);
    findings.add(
      at(uses.get(name)![0]),
      `no block is called ${name}, and none adds to it`,
      near
        ? `did you mean <<${near}>>?`
        : `write a block with name="${name}", or one with name+="${name}"`,
    );
  }
  const remedy = (name: string) => {
    const near = nearest(name, open);
    return near
      ? `did you mean it at ${
        formatPlace(at(uses.get(near)![0]))
      }, which says <<${near}>>?`
      : `write // <<${name}>> where it belongs`;
  };
  for (const [name, block] of definitions) {
    const used = uses.get(name) ?? [];
    if (additions.has(name)) {
      findings.add(
        additions.get(name)![0].place,
        `${name} is a fragment (${
          formatPlace(block.place)
        }), and nothing can be added to it`,
        "rename one of them",
      );
    }
    if (
      used.length === 0 && block.kind === "fragment" &&
      !block.attributes.has("replaces")
    ) {
      findings.add(
        block.place,
        `fragment ${name} is never used`,
        remedy(name),
      );
    }
    // A block and its replacement may both refer to it: only one of them counts in any snapshot.
    const places = used.filter(({ block }) =>
      !block.attributes.has("replaces")
    );
    if (places.length > 1) {
      findings.add(
        at(places[1]),
        `fragment ${name} is used twice; the first is at ${
          formatPlace(at(places[0]))
        }`,
        "write a function, or a second fragment",
      );
    }
  }
  for (const [name, [first]] of additions) {
    if (!uses.has(name)) {
      findings.add(first.place, `there is no slot ${name}`, remedy(name));
    }
  }
  reportCycles(definitions, additions, findings);
}

function reportCycles(
  definitions: ReadonlyMap<string, Block>,
  additions: ReadonlyMap<string, Block[]>,
  findings: Findings,
): void {
  const done = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string, chain: readonly string[]) => {
    if (chain.includes(name)) {
      const loop = [...chain.slice(chain.indexOf(name)), name];
      const block = definitions.get(name) ?? additions.get(name)![0];
      const key = [...new Set(loop)].sort().join(" ");
      if (!done.has(key)) {
        done.add(key);
        findings.add(
          block.place,
          `these fragments hold each other: ${loop.join(" → ")}`,
          "take one reference out",
        );
      }
      return;
    }
    if (visited.has(name)) return;
    visited.add(name);
    const definition = definitions.get(name);
    const all = [
      ...definition ? [definition] : [],
      ...additions.get(name) ?? [],
    ];
    for (const block of all) {
      for (const line of block.lines) {
        const ref = reference(line);
        if (ref) visit(ref.name, [...chain, name]);
      }
    }
  };
  for (const name of [...definitions.keys(), ...additions.keys()]) {
    visit(name, []);
  }
}
