/**
 * The command line of `deno task check`: reads everything, writes nothing outside `.descent/`.
 *
 * @module
 */
import { printFindings, runCourseCommand } from "../tangle/course_command.ts";
import { sortFindings } from "../tangle/place.ts";
import {
  type Arguments,
  checkWords,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
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
import { snapshots } from "./snapshots.ts";
import { types } from "./types.ts";
import { wasm } from "./wasm.ts";

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
  wasm,
  outputs,
  claims,
  judged,
};

const USAGE: Usage = {
  name: "check",
  synopsis: "[PART …]",
  about:
    `Looks for everything about the chapters and the code that can be wrong, and writes nothing. Parts: ${
      Object.keys(PARTS).join(", ")
    }.`,
  words: Infinity,
  flags: {
    author: {
      type: "boolean",
      about: "Looks at exercises too that were edited.",
    },
    unjudged: {
      type: "boolean",
      about:
        "All parts but judged, whose work deno task test does too: the kill matrix.",
    },
    snapshots: {
      type: "boolean",
      about:
        "Only whether the engine stands alone after each chapter: its types, its tests.",
    },
  },
  examples: [
    "deno task check",
    "deno task check types lint",
    "deno task check --snapshots",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<number> {
  checkWords("check", "part", args.words, Object.keys(PARTS));
  if (args.has("snapshots") && args.words.length > 0) {
    throw new UserError("check: --snapshots stands alone, without parts");
  }
  const parts: Record<string, Part> = args.has("snapshots")
    ? { snapshots }
    : PARTS;
  const wanted = args.words.length > 0 ? args.words : Object.keys(parts);
  const chosen = args.has("unjudged")
    ? wanted.filter((name) => name !== "judged")
    : wanted;
  using progress = startProgress({ total: chosen.length + 1 });
  const context = await progress.track(
    "chapters",
    () => createContext(Deno.cwd(), args.has("author"), progress),
  );
  const lists = await Promise.all(
    chosen.map((name) => progress.track(name, () => parts[name](context))),
  );
  progress.close();
  if (context.skip.size > 0) {
    screen.print(
      `exercises passed over, as they were edited: ${context.skip.size}; --author looks at them`,
    );
  }
  const findings = sortFindings(lists.flat());
  if (findings.length === 0) {
    screen.print(screen.paint.green("check: nothing to mend"));
    return 0;
  }
  printFindings(findings);
  openScreen("stderr").print(
    `\ncheck: ${findings.length} found; nothing was written`,
  );
  return 1;
}

if (import.meta.main) await runCourseCommand(USAGE, main);
