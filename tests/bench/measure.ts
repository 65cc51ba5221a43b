/**
 * Times of whole commands, interleaved so that a noisy machine is equally noisy to all.
 *
 * @module
 */

import type { Progress } from "../../tools/terminal/progress.ts";

/** A command to measure. */
export interface Subject {
  readonly task: string;
  readonly peer: string;
  /** How often it is measured, without warming up, where once takes very long. */
  readonly rounds?: number;
  /** Runs once; returns milliseconds. */
  run(): Promise<number>;
}

/** Times of one subject. */
export interface Measurement {
  readonly task: string;
  readonly peer: string;
  readonly min_ms: number;
  readonly median_ms: number;
}

/** Runs every subject once to warm up, then `rounds` times in turn. */
export async function measure(
  subjects: readonly Subject[],
  rounds: number,
  progress?: Progress,
): Promise<Measurement[]> {
  const roundsOf = (subject: Subject) => subject.rounds ?? rounds;
  const warm = subjects.filter((subject) => subject.rounds === undefined);
  progress?.add(
    warm.length +
      subjects.reduce((sum, subject) => sum + roundsOf(subject), 0),
  );
  const run = async ({ task, peer, run }: Subject) => {
    progress?.begin(`${task} ${peer}`);
    const time = await run();
    progress?.finish(`${task} ${peer}`);
    return time;
  };
  const times = subjects.map(() => [] as number[]);
  for (const subject of warm) await run(subject);
  for (let round = 0; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      if (round >= roundsOf(subject)) continue;
      times[index].push(await run(subject));
    }
  }
  return subjects.map(({ task, peer }, index) => {
    const sorted = times[index].sort((a, b) => a - b);
    return {
      task,
      peer,
      min_ms: round(sorted[0]),
      median_ms: round(sorted[sorted.length >> 1]),
    };
  });
}

/** Milliseconds until a command ends. */
export async function timeToEnd(
  args: readonly string[],
  cwd: string,
): Promise<number> {
  const start = performance.now();
  await command(args, cwd).output();
  return performance.now() - start;
}

/** Milliseconds that a script measured by itself and printed. */
export async function timeThatItSays(
  args: readonly string[],
  cwd: string,
): Promise<number> {
  const { stdout } = await command(args, cwd).output();
  const time = Number(new TextDecoder().decode(stdout));
  if (!(time > 0)) throw new Error(`${args.join(" ")} measured nothing`);
  return time;
}

/** Milliseconds until a command has printed something that matches; it is killed then. */
export async function timeToText(
  args: readonly string[],
  cwd: string,
  pattern: RegExp,
): Promise<number> {
  const start = performance.now();
  const child = command(args, cwd).spawn();
  let text = "";
  const decoder = new TextDecoder();
  let time: number | undefined;
  for await (const chunk of child.stdout) {
    text += decoder.decode(chunk, { stream: true });
    if (time === undefined && pattern.test(text)) {
      time = performance.now() - start;
    }
  }
  await child.status;
  if (time === undefined) {
    throw new Error(`${args.join(" ")} never printed ${pattern}:\n${text}`);
  }
  return time;
}

function command(args: readonly string[], cwd: string): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  });
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
