/**
 * `deno task bench`: how long people wait, and how fast the engine is beside its peers, everything in one run. Tables,
 * or with `--json` one line for each measurement.
 *
 * @module
 */
import {
  type Arguments,
  checkWords,
  type ExitCode,
  runCommand,
  type Usage,
} from "../../tools/terminal/command.ts";
import { startProgress } from "../../tools/terminal/progress.ts";
import { openScreen, type Screen } from "../../tools/terminal/screen.ts";
import { judge } from "./engine/budgets.ts";
import { compare, type Result } from "./engine/compare.ts";
import { killPeers } from "./engine/peer_process.ts";
import { PEERS, present } from "./engine/peers.ts";
import {
  resultLines,
  resultTable,
  skippedText,
  verdictTable,
} from "./engine/report.ts";
import { TASKS } from "./engine/tasks.ts";
import {
  COPIES,
  isMet,
  measureWaiting,
  WAITED_FOR,
  WAITING,
  waitingLines,
  waitingTable,
} from "./waiting.ts";

const ENGINE = TASKS.map(({ name }) => name);
const PEER_NAMES = PEERS.map(({ name }) => name);

const USAGE: Usage = {
  name: "bench",
  synopsis: "[TASK …]",
  about:
    `How fast the engine is beside its peers, each result checked; and how long people wait, beside a bare Deno start, and whether ${COPIES} copies of the course cost ${COPIES} times as much. Rounds in turn: best and median. Tasks: ${
      [...ENGINE, ...WAITING].join(", ")
    }. Peers: ${[...PEER_NAMES, ...WAITED_FOR].join(", ")}.`,
  words: Infinity,
  flags: {
    peer: {
      type: "string",
      value: "NAME",
      about: "Only this peer, or these: a,b; may be repeated.",
    },
    json: { type: "boolean", about: "A line of JSON for each measurement." },
    strict: {
      type: "boolean",
      about:
        "Ends with 1 if a budget is not met, a result is wrong, or nothing was measured.",
    },
  },
  examples: [
    "deno task bench",
    "deno task bench matmul-512 mlp",
    "deno task bench softmax --peer descent-1,tfjs-wasm --json",
    "deno task bench first-verdict watch-rerun",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const { words } = args;
  const asked = args.all("peer").flatMap((names) => names.split(","));
  checkWords("bench", "task", words, [...ENGINE, ...WAITING]);
  checkWords("bench", "peer", asked, [...PEER_NAMES, ...WAITED_FOR]);
  const wantsTask = (task: string) =>
    words.length === 0 || words.includes(task);
  const wantsPeer = (peer: string) =>
    asked.length === 0 || asked.includes(peer);
  // Ahead of the progress bar, which ends the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => {
      killPeers();
      Deno.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  using progress = startProgress({ linesInPipe: true });
  const wanted = PEERS.filter(({ name }) => wantsPeer(name));
  const tasks = ENGINE.filter(wantsTask);
  const isJson = args.has("json");
  let results: Result[] = [];
  if (tasks.length > 0 && wanted.length > 0) {
    const { peers, skipped } = await present(Deno.cwd(), wanted);
    const compared = await compare(Deno.cwd(), tasks, peers, progress);
    results = compared.results;
    const missing = [...skipped, ...compared.skipped];
    if (missing.length > 0) openScreen("stderr").print(skippedText(missing));
    const failed = results.filter(({ ok }) => !ok);
    for (const { task, peer, problem } of isJson ? failed : []) {
      openScreen("stderr").print(`failed: ${task} ${peer}: ${problem}`);
    }
  }
  const verdicts = judge(results);
  const waiting = WAITING.some(wantsTask) && WAITED_FOR.some(wantsPeer)
    ? await measureWaiting(
      (task, peer) => wantsTask(task) && wantsPeer(peer),
      progress,
    )
    : [];
  progress.close();
  if (isJson) {
    if (results.length > 0) screen.print(resultLines(results));
    if (waiting.length > 0) screen.print(waitingLines(waiting));
  } else {
    if (results.length > 0) screen.print(resultTable(results));
    if (verdicts.length > 0) {
      screen.print(`\n${verdictTable(verdicts, screen.paint)}`);
    }
    if (waiting.length > 0) {
      screen.print(`${results.length > 0 ? "\n" : ""}${waitingTable(waiting)}`);
    }
  }
  const isNothing = results.length === 0 && waiting.length === 0;
  if (isNothing) {
    openScreen("stderr").print(
      "nothing was measured: none of these peers does one of these tasks here",
    );
  }
  const isGood = !isNothing && results.every(({ ok }) => ok) &&
    verdicts.every(({ met }) => met) &&
    waiting.every((measurement) => isMet(measurement, waiting));
  return args.has("strict") && !isGood ? 1 : 0;
}

if (import.meta.main) await runCommand(USAGE, main);
