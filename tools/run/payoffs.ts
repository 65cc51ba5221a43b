/**
 * Which chapters have something to run.
 *
 * @module
 */
import { loadCourse } from "../course/index.ts";
import { UserError } from "../terminal/command.ts";
import { table } from "../terminal/table.ts";

/**
 * Finds a chapter's program by its number or name: `2`, `02`, `perceptron`. Throws a `UserError` that lists what exists.
 *
 * @returns the path from the root: `lib/run/02_perceptron.ts`
 */
export function findPayoff(root: string, word: string | undefined): string {
  const files = payoffFiles(root);
  const titles = new Map(
    loadCourse(root).map(({ number, title }) => [number, title]),
  );
  const list = table(
    files.map((
      file,
    ) => [
      `  deno task run ${Number.parseInt(file)}`,
      titles.get(Number.parseInt(file)) ?? "",
    ]),
  );
  if (files.length === 0) {
    throw new UserError(
      "there is nothing to run here yet; `deno task tangle` writes lib/run/",
    );
  }
  if (word === undefined) throw new UserError("run: which chapter?", list);
  const plain = word.toLowerCase().replaceAll("-", "_").replace(
    /^0+(?=\d)/,
    "",
  );
  const found = files.find((file) => {
    const name = file.replace(/\.ts$/, "");
    return [
      name.replace(/^0+/, ""),
      name.replace(/^\d+_/, ""),
      String(Number.parseInt(name)),
    ].includes(plain);
  });
  if (!found) {
    throw new UserError(
      `no chapter "${word}" has something to run; these have:`,
      list,
    );
  }
  return `lib/run/${found}`;
}

function payoffFiles(root: string): string[] {
  try {
    return [...Deno.readDirSync(`${root}/lib/run`)].map(({ name }) => name)
      .filter((name) => /^\d+_.*(?<!_test)\.ts$/.test(name)).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
