/**
 * `deno task test`: every suite, one after the other, closed by `N passed, N failed, N skipped` on a line of its own.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";
import {
  type Arguments,
  checkWords,
  runCommand,
  type Usage,
} from "../terminal/command.ts";
import type { Screen } from "../terminal/screen.ts";
import { closingLine, runSuites } from "./run_suites.ts";
import { SUITE_NAMES, suites } from "./suites.ts";

const USAGE: Usage = {
  name: "test",
  synopsis: "[SUITE …] [-- FLAGS OF deno test]",
  about:
    `Runs every test, or those of some suites. What needs a browser, real data or packages that are not here skips by name. Suites: ${
      SUITE_NAMES.join(", ")
    }.`,
  words: Infinity,
  passAfterDashes: true,
  flags: {
    long: {
      type: "boolean",
      about:
        "The kill matrix with ten seeds dealt out, and one seed of each long training.",
    },
  },
  examples: [
    "deno task test",
    "deno task test slides",
    "deno task test course -- --filter predict",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  const { words, rest } = args;
  checkWords("test", "suite", words, suites(root).map(({ name }) => name));
  await ensureMaps(root);
  const { counts, good } = await runSuites(root, {
    names: words,
    long: args.has("long"),
    extra: rest,
  });
  screen.print(`\n${closingLine(counts)}`);
  return good ? 0 : 1;
}

if (import.meta.main) await runCommand(USAGE, main);
