/**
 * Runs `ts run` blocks and says what they print and draw.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { moveModule } from "../tangle/modules.ts";
import { expand } from "../tangle/assemble.ts";
import { machine } from "../tangle/machine.ts";
import { ensureMaps } from "../tangle/maps.ts";
import { replaceFiles } from "../tangle/files.ts";
import { formatFiles } from "../tangle/format.ts";
import type { Names } from "../tangle/names.ts";
import type { Finding, Place } from "../tangle/place.ts";
import { align, originOf } from "../tangle/align.ts";
import { closesBlock } from "../tangle/record_text.ts";
import { type Line, linesText } from "../tangle/text.ts";
import type { Progress } from "../terminal/progress.ts";
import type { RunBlock } from "./blocks.ts";
import { longNumber } from "./long_number.ts";

/** What a block did. */
export interface Outcome {
  readonly run: RunBlock;
  /** What it printed, without the last line end; a volatile one's names the machine. */
  readonly printed: string;
  /** SVG text of its default export. */
  readonly svg?: string;
  readonly findings: readonly Finding[];
}

/** Seconds after which a block is stopped. */
const LIMIT = 120;

/** How many run at once. */
const AT_ONCE = 2;

/** Runs blocks, two at a time, in the order of the course. */
export async function runAll(
  root: string,
  runs: readonly RunBlock[],
  names: Names,
  progress?: Progress,
): Promise<Outcome[]> {
  progress?.add(runs.length);
  await ensureMaps(root);
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async () => {
    while (next < runs.length) {
      const index = next++;
      const { block, id } = runs[index];
      const name = `${block.source.name} ${id}`;
      progress?.begin(name);
      outcomes[index] = await runOne(root, runs[index], names);
      progress?.finish(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return await formatFigures(root, outcomes);
}

/** Figures are committed, so they are formatted as every committed file is. */
async function formatFigures(
  root: string,
  outcomes: readonly Outcome[],
): Promise<Outcome[]> {
  const drawn = outcomes.filter(({ svg }) => svg !== undefined);
  const { texts, problems } = await formatFiles(
    root,
    new Map(drawn.map(({ run, svg }) => [run.figure, svg!])),
  );
  return outcomes.map((outcome) => {
    const problem = problems.get(outcome.run.figure);
    if (outcome.svg === undefined) return outcome;
    if (problem === undefined) {
      return { ...outcome, svg: texts.get(outcome.run.figure)! };
    }
    const message = `run id=${outcome.run.id} draws no SVG: ${problem}`;
    const finding = { place: outcome.run.block.place, message };
    return { ...outcome, findings: [...outcome.findings, finding] };
  });
}

async function runOne(
  root: string,
  run: RunBlock,
  names: Names,
): Promise<Outcome> {
  const path = `.descent/run/${run.block.source.name}/${run.id}.ts`;
  const lines = moveModule(expand(run.block, names), path, path);
  const text = linesText(lines);
  await replaceFiles(root, [{ path, text }]);
  const mark = crypto.randomUUID();
  const permissions = run.volatile
    ? ["--allow-read", "--allow-write", "--allow-net", "--allow-env"]
    : [`--allow-read=${root}`, "--allow-env=DESCENT_BACKEND"];
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-check",
      "--no-prompt",
      "--config",
      `${root}/deno.json`,
      ...permissions,
      new URL("./run_block.ts", import.meta.url).href,
      pathToFileURL(`${root}/${path}`).href,
      mark,
    ],
    cwd: root,
    // What is compared must come out alike on every machine.
    env: {
      NO_COLOR: "1",
      ...(run.volatile ? {} : { DESCENT_BACKEND: "reference" }),
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT * 1000);
  const { success, stdout, stderr } = await child.output();
  clearTimeout(timer);
  const [printed, svg] = new TextDecoder().decode(stdout).split(mark);
  const findings: Finding[] = [];
  if (!success) {
    const error = new TextDecoder().decode(stderr).trim();
    findings.push(failure(error, run, path, lines, text));
  }
  const output = printed.replace(/\s+$/, "");
  if (!run.volatile) findings.push(...longNumbers(output, run));
  if (closesBlock(output)) {
    findings.push({
      place: run.block.place,
      message: `run id=${run.id} prints a code fence`,
      remedy: "print something else: it would end the block that records it",
    });
  }
  return {
    run,
    printed: run.volatile ? `${output}\n(measured on ${machine()})` : output,
    svg,
    findings,
  };
}

/** The uncaught error, at the block's line where the trace names it. */
function failure(
  error: string,
  run: RunBlock,
  path: string,
  lines: readonly Line[],
  text: string,
): Finding {
  const frame = new RegExp(`${path.replace(/[.]/g, "\\.")}:(\\d+):(\\d+)`).exec(
    error,
  );
  const mappings = align(lines, text);
  const place: Place =
    (frame && originOf(mappings, Number(frame[1]) - 1, Number(frame[2]) - 1)) ??
      run.block.place;
  const message = error === ""
    ? `run id=${run.id} was stopped after ${LIMIT} s`
    : error.replace(/^error: (Uncaught )?(\(in promise\) )?/, "").split(
      "\n",
    )[0];
  return {
    place,
    message: `run id=${run.id}: ${message}`,
    remedy: "mend the block; deno task outputs runs it again",
  };
}

function longNumbers(output: string, run: RunBlock): Finding[] {
  const long = longNumber(output);
  if (long === undefined) return [];
  return [{
    place: run.block.place,
    message:
      `run id=${run.id} prints ${long}: more than four significant digits`,
    remedy: "round it, since the last digits differ between machines",
  }];
}
