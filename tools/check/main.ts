/**
 * The command line of `deno task check`: reads everything, writes nothing outside `.descent/`.
 *
 * @module
 */
import {
  CourseError,
  type Finding,
  formatFinding,
  sortFindings,
} from "../tangle/place.ts";
import { claims } from "./claims.ts";
import { createContext, type Part } from "./context.ts";
import { drivers } from "./drivers.ts";
import { drift } from "./drift.ts";
import { graph } from "./graph.ts";
import { judged } from "./judged.ts";
import { kits } from "./kits.ts";
import { links } from "./links.ts";
import { numbers } from "./numbers.ts";
import { outputs } from "./outputs.ts";
import { slideMarks } from "./slide_marks.ts";
import { documentation, formatting, lint } from "./style.ts";
import { types } from "./types.ts";

const PARTS: Record<string, Part> = {
  drift,
  kits,
  drivers,
  graph,
  links,
  slides: slideMarks,
  numbers,
  formatting,
  lint,
  types,
  documentation,
  outputs,
  claims,
  judged,
};

const USAGE = `deno task check               ${Object.keys(PARTS).join(", ")}
deno task check types lint    only these
deno task check --author      exercises that were edited are looked at too`;

async function main(args: string[]): Promise<number> {
  const author = args.includes("--author");
  const names = args.filter((arg) => arg !== "--author");
  if (names.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    console.error(`${unknown}: there is no such check\n\n${USAGE}`);
    return 2;
  }
  const findings: Finding[] = [];
  try {
    const context = await createContext(Deno.cwd(), author);
    const chosen = names.length > 0 ? names : Object.keys(PARTS);
    const lists = await Promise.all(
      chosen.map(async (name) => await PARTS[name](context)),
    );
    findings.push(...lists.flat());
    if (context.skip.size > 0) {
      console.log(
        `exercises passed over, as they were edited: ${context.skip.size}; --author looks at them`,
      );
    }
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    findings.push(...error.findings);
  }
  if (findings.length === 0) {
    console.log("check: nothing to mend");
    return 0;
  }
  const sorted = sortFindings(findings);
  console.error(sorted.map(formatFinding).join("\n"));
  console.error(`\ncheck: ${sorted.length} found; nothing was written`);
  return 1;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
