/**
 * A peer in a process of its own: told by lines on standard input what to compute, it answers by lines of JSON on
 * standard output.
 *
 * @module
 */
import { type Input, inputsOf } from "./tasks.ts";

/** A task that is ready to run. */
export interface Work {
  /** Computes once. What comes back are the numbers, in JavaScript's hands. */
  run(): ArrayLike<number> | Promise<ArrayLike<number>>;
  /** What is checked instead, where `run` reads only a part. */
  result?(): ArrayLike<number> | Promise<ArrayLike<number>>;
  /** Whether there is no result to check. */
  readonly unchecked?: true;
  /** Frees what it holds. */
  end?(): void;
}

/** Prepares a task; undefined for one that the peer cannot do. */
export type Prepare = (
  task: string,
  inputs: Record<string, Input>,
) => Work | undefined | Promise<Work | undefined>;

/** What a worker is asked. */
export interface Request {
  readonly task: string;
  /** Runs before the clock starts: other peers have had the machine since this one's last turn. */
  readonly warm: number;
  /** How many samples, and the runs of each. */
  readonly samples: number;
  readonly runs: number;
}

/** What it answers. */
export interface Answer {
  /** Milliseconds of one run, in each sample. */
  readonly ms?: readonly number[];
  /** What is wrong with the result. */
  readonly wrong?: string;
  /** The peer has no such thing. */
  readonly cannot?: true;
  /** What was thrown. */
  readonly error?: string;
}

/**
 * Serves a peer. With `startup` as the first argument it computes one product of 64×64, says so, checks it and ends.
 *
 * @param load gets the peer ready, within the time that `startup` measures; if it throws, the peer is not there
 */
export async function serve(load: () => Promise<Prepare>): Promise<void> {
  const { stdout } = Deno;
  const say = (answer: unknown) =>
    stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(answer)}\n`));
  // What a peer has to say of itself is not for us.
  console.log = console.info = console.warn = console.error;
  const prepare = await load().catch((error) => {
    say({ missing: String(error).split("\n")[0] });
    Deno.exit(0);
  });
  if (Deno.args.includes("startup")) {
    const work = await prepare("startup", inputsOf("startup"));
    const result = await work!.run();
    say("product");
    const { wrongWith } = await import("./answer.ts");
    say({ wrong: wrongWith("startup", result) });
    Deno.exit(0);
  }
  say("ready");
  let current: { task: string; work: Work | undefined } | undefined;
  for await (const request of requests()) {
    const { task } = request;
    try {
      if (current?.task !== task) {
        current?.work?.end?.();
        current = { task, work: await prepare(task, inputsOf(task)) };
      }
      say(current.work ? await measure(request, current.work) : CANNOT);
    } catch (error) {
      say({ error: String(error).split("\n")[0] });
    }
  }
  Deno.exit(0);
}

const CANNOT: Answer = { cannot: true };

/** Times some runs, again and again, and checks the last. */
async function measure(
  { task, warm, samples, runs }: Request,
  work: Work,
): Promise<Answer> {
  const { wrongWith } = await import("./answer.ts");
  let last: ReturnType<Work["run"]> = [];
  const repeat = async (times: number) => {
    for (let i = 0; i < times; i++) {
      last = work.run();
      if (last instanceof Promise) last = await last;
    }
  };
  await repeat(warm);
  const ms: number[] = [];
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    await repeat(runs);
    ms.push((performance.now() - start) / runs);
  }
  if (work.unchecked) return { ms };
  const result = work.result ? await work.result() : await last;
  return { ms, wrong: wrongWith(task, result) };
}

async function* requests(): AsyncGenerator<Request> {
  let rest = "";
  const text = Deno.stdin.readable.pipeThrough(new TextDecoderStream());
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line);
  }
}
