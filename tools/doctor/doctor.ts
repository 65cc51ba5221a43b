/**
 * `deno task doctor`: whether this machine is ready for the workshop, and what helps if it is not. It leaves nothing
 * behind.
 *
 * @module
 */
import { ROOT } from "../exercise/course.ts";
import { abortOnInterrupt } from "../terminal/interrupt.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
} from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import { readEnv, type Screen } from "../terminal/screen.ts";
import { CHECKS } from "./checks.ts";
import { realConditions } from "./conditions.ts";
import { examine } from "./examine.ts";
import { isReady, printReport } from "./report.ts";
import { summaryText } from "./summary.ts";

const USAGE: Usage = {
  name: "doctor",
  synopsis: "",
  about:
    "Looks whether this machine is ready for the workshop: in under ten seconds, without a network too.",
  words: 0,
  flags: {
    json: {
      type: "boolean",
      about: "For an instructor who collects many: one JSON object.",
    },
  },
  examples: ["deno task doctor", "deno task doctor --json > ann.json"],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const signal = abortOnInterrupt();
  const at = realConditions(ROOT, signal);
  const home = readEnv("HOME") ?? readEnv("USERPROFILE") ?? "";
  const progress = startProgress({
    total: CHECKS.length,
    endOnInterrupt: false,
  });
  try {
    for (const { title } of CHECKS) progress.begin(title);
    const examined = await examine(
      CHECKS,
      at,
      ({ title }) => progress.finish(title),
    );
    progress.close();
    if (args.has("json")) screen.print(summaryText(examined, home));
    else printReport(examined, screen, home);
    return isReady(examined) ? 0 : 1;
  } catch (error) {
    if (signal.aborted) return 130;
    throw error;
  } finally {
    progress.close();
  }
}

if (import.meta.main) await runCommand(USAGE, main);
