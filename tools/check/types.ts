/**
 * Types: of everything tangled, of the blocks that are only shown, and of those that must not type-check.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { align, type Mapping, originOf } from "../tangle/align.ts";
import { expand } from "../tangle/assemble.ts";
import type { Block } from "../tangle/chapter.ts";
import { replaceFiles } from "../tangle/files.ts";
import { moveModule } from "../tangle/modules.ts";
import { type Finding, formatPlace, type Place } from "../tangle/place.ts";
import { linesText } from "../tangle/text.ts";
import { readIfThere } from "../tangle/tangle.ts";
import { type Context, deno, fromRoot } from "./context.ts";
import { type Copy, mergeCopies } from "./copies.ts";
import { openScreen } from "../terminal/screen.ts";
import {
  isRequired,
  rootSuite,
  type Suite,
  suites,
  whyNot,
} from "../test/suites.ts";
import { failed } from "./style.ts";

interface Snippet {
  readonly path: string;
  readonly block: Block;
  readonly text: string;
  readonly mappings: readonly Mapping[];
}

/** What `deno check` found. */
export interface TypeProblem {
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** `deno check` of everything, with positions in chapters. */
export async function types(context: Context): Promise<Finding[]> {
  const { root, course, build, plan, skip, progress } = context;
  const wanted = course.blocks.filter(({ kind }) =>
    kind === "bare" || kind === "run" || kind === "error"
  );
  const snippets = wanted.map((block) => snippet(block, build.names));
  // Each is a module of its own, whatever it holds.
  await replaceFiles(root, snippets.map(({ path, text }) => ({ path, text })));
  const bad = new Set(
    snippets.filter(({ block }) => block.kind === "error").map(({ path }) =>
      path
    ),
  );
  const code = plan.files.map(({ path }) => path).filter((path) =>
    path.endsWith(".ts") && !skip.has(path) &&
    readIfThere(`${root}/${path}`) !== undefined
  );
  const good = [
    ...code,
    ...snippets.map(({ path }) => path).filter((path) => !bad.has(path)),
  ];
  const { checkable, findings } = await sortOut(root);
  const [suiteChecks, errors] = await Promise.all([
    Promise.all(
      checkable.map(async ({ config, code, tests }) => {
        progress?.add(1);
        // The course's tests are among the tangled files already.
        const result = await typeCheck(root, config, [
          ...config === "deno.json" ? good : [],
          ...code,
          ...tests.filter((path) => path !== "tests/course"),
        ]);
        progress?.finish();
        return result;
      }),
    ),
    Promise.all([...bad].map((path) => typeCheck(root, "deno.json", [path]))),
  ]);
  const copies: Copy[] = [];
  for (
    const { code, message, path, line, column } of suiteChecks.flatMap((
      { problems },
    ) => problems)
  ) {
    if (skip.has(path)) continue;
    const own = snippets.find((snippet) => snippet.path === path);
    const place = own
      ? originOf(own.mappings, line - 1, column - 1) ?? own.block.place
      : context.locate(path, line, column);
    copies.push({
      place,
      path: own ? place.file : path,
      message: `${code}: ${message}`,
      remedy: path.startsWith("exercises/")
        ? "a stub type-checks: the region runs to its function's end, or declares nothing that is used after it"
        : "mend the types; deno task check types looks again",
    });
  }
  findings.push(...mergeCopies(copies));
  for (const { success, problems, text } of suiteChecks) {
    if (!success && problems.length === 0) {
      findings.push(failed("deno check", text, context));
    }
  }
  [...bad].forEach((path, index) => {
    const { block } = snippets.find((snippet) => snippet.path === path)!;
    findings.push(...expectError(block, context, errors[index].problems));
  });
  return findings;
}

/** The suites whose packages are here; the others are named, and a finding where they are required. */
async function sortOut(root: string) {
  const checkable: Suite[] = [];
  const there = suites(root);
  const main = rootSuite(root);
  // The chapters' code is checked where nobody has written a test yet, too.
  const all = there.some(({ name }) => name === main.name)
    ? there
    : [{ ...main, tests: [] }, ...there];
  const findings: Finding[] = [];
  for (const suite of all) {
    const reason = await whyNot(root, suite);
    if (reason === undefined) checkable.push(suite);
    else if (isRequired(suite)) {
      findings.push({
        place: { file: suite.config, line: 1, column: 1 },
        message: `the types of ${suite.name} can't be checked: ${reason}`,
      });
    } else openScreen().print(`types: ${suite.name} passed over: ${reason}`);
  }
  return { checkable, findings };
}

function snippet(block: Block, names: Parameters<typeof expand>[1]): Snippet {
  const path = `.descent/check/${
    block.source.path.slice(7, -3)
  }/line_${block.place.line}.ts`;
  const lines = moveModule(expand(block, names), path, path);
  const text = linesText(lines) + "export {};\n";
  return { path, block, text, mappings: align(lines, text) };
}

/** Runs `deno check` on files of a root. */
export async function typeCheck(
  root: string,
  config: string,
  paths: readonly string[],
) {
  // Without a path, Deno would check whatever lies in the folder.
  if (paths.length === 0) return { success: true, text: "", problems: [] };
  const { success, text } = await deno(root, [
    "check",
    "--quiet",
    "--config",
    config,
    ...paths,
  ]);
  return { success, text, problems: readProblems(root, text) };
}

/** `TS2322 [ERROR]: message … at file:///x.ts:3:9`. */
function readProblems(root: string, text: string): TypeProblem[] {
  const problems: TypeProblem[] = [];
  for (const part of text.split(/^(?=TS\d+ \[ERROR\]: )/m)) {
    const head = /^(TS\d+) \[ERROR\]: (.*)/.exec(part);
    const at = /^\s+at (file:\/\/\S+):(\d+):(\d+)/m.exec(part);
    if (head === null || at === null) continue;
    problems.push({
      code: head[1],
      // A module is named by its path, as a person knows it.
      message: head[2].replaceAll(pathToFileURL(`${root}/`).href, "")
        .replace(/( not in import map) from "[^"]*"$/, "$1"),
      path: fromRoot(root, at[1]),
      line: Number(at[2]),
      column: Number(at[3]),
    });
  }
  return problems;
}

/** A `ts error` block fails with the message that the next block shows. */
function expectError(
  block: Block,
  context: Context,
  problems: readonly TypeProblem[],
): Finding[] {
  if (problems.length === 0) {
    return [{
      place: block.place,
      message: "this ts error block type-checks",
      remedy: "take the flag error away, or mend the example",
    }];
  }
  const blocks =
    context.course.files.find(({ source }) => source === block.source)!.blocks;
  const shown = blocks[blocks.indexOf(block) + 1];
  const actual = problems[0].message;
  const place: Place = shown?.place ?? block.place;
  if (shown?.kind !== "plain") {
    return [{
      place,
      message:
        `the block after a ts error block shows its message, which is: ${actual}`,
      remedy: "add a text block",
    }];
  }
  const text = linesText(shown.lines).replace(/\s+/g, " ").trim();
  if (text !== "" && actual.replace(/\s+/g, " ").includes(text)) return [];
  return [{
    place,
    message: `the type error of ${formatPlace(block.place)} reads: ${actual}`,
    remedy: "show this message",
  }];
}
