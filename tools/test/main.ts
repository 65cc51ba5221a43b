/**
 * `deno task test`: every suite, one after the other, closed by `N passed, N failed, N skipped` on a line of its own.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";
import { closingLine, runSuites } from "./run_suites.ts";
import { suites } from "./suites.ts";

const USAGE =
  `deno task test                 every test; those that need a browser or real data skip by name where there is none
deno task test slides          one suite
deno task test -- --filter x   what follows -- goes to deno test
deno task test:long            the kill matrix with ten seeds, and one seed of each long training`;

async function main(args: string[]): Promise<number> {
  const split = args.indexOf("--");
  const own = split < 0 ? args : args.slice(0, split);
  const extra = split < 0 ? [] : args.slice(split + 1);
  if (own.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const root = Deno.cwd();
  const names = own.filter((name) => name !== "--long");
  const known = suites(root).map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(
      `there is no suite ${unknown}; there are ${known.join(", ")}\n\n${USAGE}`,
    );
    return 2;
  }
  await ensureMaps(root);
  const long = own.includes("--long");
  const { counts, good } = await runSuites(root, { names, long, extra });
  console.log(`\n${closingLine(counts)}`);
  return good ? 0 : 1;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
