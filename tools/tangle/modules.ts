/**
 * The modules that tangle makes of blocks which are not files of the engine: checks, drivers, tests.
 *
 * @module
 */
import { type Assembled, expand } from "./assemble.ts";
import type { Block } from "./chapter.ts";
import { liftImports, relativeSpecifier, trimBlank } from "./imports.ts";
import type { Names } from "./names.ts";
import { withImports } from "./print_imports.ts";
import { glue, type Line, linesText } from "./text.ts";
import { codeTokens, exportedNames } from "./tokens.ts";

/** Lines of blocks, one after the other, a blank line between. */
export function joinBlocks(blocks: readonly Block[], names: Names): Line[] {
  return blocks.flatMap((
    block,
    index,
  ) => [...index > 0 ? [glue("")] : [], ...expand(block, names)]);
}

/** A module that stands somewhere else than its imports were written for. */
export function moveModule(
  lines: readonly Line[],
  from: string,
  to: string,
  extra: readonly Line[] = [],
): Line[] {
  return withImports(liftImports(lines, { from, to }), extra);
}

/**
 * The module of an exercise's checks.
 *
 * @param vocabulary names that check blocks may use without importing them
 */
export function checkModule(options: {
  id: string;
  path: string;
  lib: string;
  driver?: string;
  blocks: readonly Block[];
  names: Names;
  vocabulary: ReadonlySet<string>;
}): Line[] {
  const { id, path, lib, driver, blocks, names, vocabulary } = options;
  const limit = blocks.map((block) => block.attributes.get("limit")).find((
    value,
  ) => value !== undefined);
  const lifted = liftImports(joinBlocks(blocks, names), {
    from: path,
    to: path,
  });
  const words = new Set(
    codeTokens(linesText(lifted.body)).map(({ value }) => value),
  );
  const used = [
    "suite",
    ...[...vocabulary].filter((name) => name !== "suite" && words.has(name)),
  ].sort();
  const types = driver ? "typeof ref, typeof driver" : "typeof ref";
  return withImports(lifted, [
    glue(
      `import { ${used.join(", ")} } from ${
        JSON.stringify(relativeSpecifier(path, "tools/judge/checks.ts"))
      };`,
    ),
    glue(
      `import * as ref from ${JSON.stringify(relativeSpecifier(path, lib))};`,
    ),
    ...driver
      ? [
        glue(
          `import type * as driver from ${
            JSON.stringify(relativeSpecifier(path, driver))
          };`,
        ),
      ]
      : [],
    glue(""),
    glue(
      `export const checks = suite<${types}>(${JSON.stringify(id)}, ref${
        limit ? `, { limit: ${limit} }` : ""
      });`,
    ),
    glue(`const { check } = checks;`),
  ]);
}

/** The main module of an exercise's child. */
export function driverModule(
  path: string,
  allow: readonly string[],
  blocks: readonly Block[],
  names: Names,
): { lines: Line[]; functions: string[] } {
  const lines = joinBlocks(blocks, names);
  const functions = exportedNames(linesText(lines), ["function"]);
  const body = moveModule(lines, path, path, [
    glue(
      `import { serve } from ${
        JSON.stringify(relativeSpecifier(path, "tools/child/serve.ts"))
      };`,
    ),
    ...allow.map((file) =>
      glue(`import ${JSON.stringify(relativeSpecifier(path, file))};`)
    ),
  ]);
  const call = functions.length > 0
    ? `serve({ ${functions.join(", ")} });`
    : "serve({});";
  return { lines: [...trimBlank(body), glue(""), glue(call)], functions };
}

/** A `ts test="…"` block as a file of one test. */
export function testModule(block: Block, names: Names, path: string): Line[] {
  const lifted = liftImports(expand(block, names), { from: path, to: path });
  const awaits = codeTokens(linesText(lifted.body)).some(({ value }) =>
    value === "await"
  );
  const title = JSON.stringify(block.attributes.get("test"));
  const body: Line[] = [
    [{
      text: `Deno.test(${title}, ${awaits ? "async " : ""}() => {`,
      origin: block.place,
    }],
    ...lifted.body,
    glue("});"),
  ];
  return withImports({ ...lifted, body });
}

/** The file that lets `deno test tests/course` grade too. */
export function checksTestModule(path: string): Line[] {
  const source = JSON.stringify(
    relativeSpecifier(path, "tools/judge/deno_test.ts"),
  );
  return [
    glue(`import { registerTests } from ${source};`),
    glue(""),
    glue("await registerTests(import.meta.url);"),
  ];
}

/** Doc comments' examples of a library file, as tests. */
export function docExamples(
  file: Assembled,
): { title: string; line: number; body: Line[] }[] {
  const examples: { title: string; line: number; body: Line[] }[] = [];
  let title = "";
  let open: { line: number; body: Line[] } | undefined;
  file.lines.forEach((line, index) => {
    const text = line.map((piece) => piece.text).join("");
    const comment = /^\s*\* ?(.*)$/.exec(text);
    if (comment === null) return void (open = undefined);
    const example = /^@example\s*(.*)$/.exec(comment[1]);
    if (example) title = example[1];
    else if (/^```ts\s*$/.test(comment[1])) open = { line: index, body: [] };
    else if (/^```\s*$/.test(comment[1]) && open) {
      examples.push({ title, ...open });
      open = undefined;
    } else if (open) {
      const origin = line.find((piece) => piece.origin)?.origin;
      const start = text.length - comment[1].length;
      open.body.push([{
        text: comment[1],
        origin: origin && { ...origin, column: origin.column + start },
      }]);
    }
  });
  return examples;
}
