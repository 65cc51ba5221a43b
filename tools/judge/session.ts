/**
 * A conversation with a child: one question after the other, each answer behind this run's mark. Everything else the
 * child prints is the learner's own. What was asked and answered is kept, so that a diagnosis can ask it again.
 *
 * @module
 */
import { encode } from "../child/wire.ts";
import type { Child } from "./child.ts";
import { CallFailed, isFatal, type Mishap, type Outcome } from "./outcome.ts";
import { BEGUN, readReply, whyEnded } from "./reply.ts";
import type { Purpose } from "./run.ts";
import { MAX_OUTPUT } from "./sanitize.ts";

/** Most bytes in one answer, and most a learner's code may print in a run. */
const MAX_TRAFFIC = 4 * 1024 * 1024;
/** The transcript stops growing here, in characters. */
const MAX_TRANSCRIPT = 64 * 1024 * 1024;
const TICK_MS = 50;
/** A call gets its limit in processor time, but never more than this many times its limit on the clock. */
const PATIENCE = 10;
/** The same without a system that tells the processor time. */
const PATIENCE_BLIND = 3;
/** This many ticks asleep after the limit are no loaded machine: the call waits for something. */
const ASLEEP_TICKS = 10;

/** One question and its answer. */
export interface Call {
  /** The check that asked, and what for. */
  readonly check: string;
  readonly purpose: Purpose;
  readonly name: string;
  /** The arguments as they were sent. */
  readonly args: string;
  readonly outcome: Outcome;
  /** Length of the answer as it came. */
  readonly length: number;
  /** How long it took on the clock. */
  readonly seconds: number;
}

/** A question that has no answer yet. */
interface Question {
  readonly id: number;
  readonly limit: number;
  readonly started: number;
  readonly settle: (reply: Reply) => void;
  cpuAtStart?: number;
  asleep: number;
}

interface Reply {
  readonly outcome: Outcome;
  readonly length: number;
}

/** What a session needs of a child. */
type Peer =
  & Pick<Child, "write" | "read" | "kill" | "usage" | "ended">
  & AsyncDisposable;

/** Talks to one child until it ends. */
export class Session {
  readonly #child: Peer;
  readonly #mark = crypto.randomUUID() + crypto.randomUUID();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #transcript: Call[] = [];
  #transcriptLength = 0;
  #nextId = 0;
  #question: Question | null = null;
  #begun = false;
  #queue: Promise<unknown> = Promise.resolve();
  #end: Mishap | null = null;
  /** What came and is not used yet. */
  #text = "";
  /** Whether a mark has come and its line has not ended. */
  #inReply = false;
  #output = "";
  #printed = 0;
  /** The check that asks now, and what for. */
  check = "";
  purpose: Purpose = "case";

  constructor(child: Peer) {
    this.#child = child;
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#pump();
  }

  /**
   * Sends the learner's module.
   *
   * @param limit seconds that it may take to load
   * @returns the names of the functions that it exports
   * @throws {CallFailed} if it cannot be loaded
   */
  async load(source: string, limit: number): Promise<string[]> {
    const { outcome } = await this.#ask(
      limit,
      () => JSON.stringify({ mark: this.#mark, source }),
    );
    if (outcome.kind !== "value") throw new CallFailed("", outcome);
    return outcome.value as string[];
  }

  /**
   * Calls a function of the learner's module, or of the driver, after all calls before it.
   *
   * @param limit seconds of processor time
   * @param wait whether a promise may be returned
   * @param who whose fault it is when it fails: what the learner wrote
   * @throws {CallFailed} if it does not return plain values
   * @throws {WireError} if the arguments are not plain, a mistake in the check
   */
  call(
    name: string,
    args: readonly unknown[],
    limit: number,
    wait: boolean,
    who = name,
  ): Promise<unknown> {
    const text = encode(args);
    const { check, purpose } = this;
    const turn = this.#queue.then(async () => {
      const started = performance.now();
      const { outcome, length } = await this.#ask(
        limit,
        (id) =>
          `{"id":${id},"name":${
            JSON.stringify(name)
          },"wait":${wait},"args":${text}}`,
      );
      this.#record({
        check,
        purpose,
        name,
        args: text,
        outcome,
        length,
        seconds: (performance.now() - started) / 1000,
      });
      if (outcome.kind !== "value") throw new CallFailed(who, outcome);
      return outcome.value;
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** All calls so far, in order. */
  get transcript(): readonly Call[] {
    return this.#transcript;
  }

  /** Whether the driver came as far as the learner's module. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Why the child is gone; `null` while it is there. */
  get end(): Mishap | null {
    return this.#end;
  }

  /** What the learner's code printed so far, as it came, and whether there was more. */
  get output(): { text: string; cut: boolean } {
    return { text: this.#output, cut: this.#printed > this.#output.length };
  }

  /** Ends the child and the conversation. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#child[Symbol.asyncDispose]();
  }

  #record(call: Call): void {
    this.#transcriptLength += call.args.length + call.length;
    if (this.#transcriptLength <= MAX_TRANSCRIPT) this.#transcript.push(call);
  }

  #ask(limit: number, message: (id: number) => string): Promise<Reply> {
    if (this.#end) return Promise.resolve({ outcome: this.#end, length: 0 });
    return new Promise((settle) => {
      const id = this.#nextId++;
      this.#question = {
        id,
        limit,
        started: performance.now(),
        settle,
        asleep: 0,
      };
      this.#child.write(message(id) + "\n");
    });
  }

  async #pump(): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const bytes = await this.#child.read();
      if (bytes === null) break;
      this.#text += decoder.decode(bytes, { stream: true });
      this.#take();
    }
    this.#print(this.#text);
    const status = await this.#child.ended;
    this.#finish(whyEnded(status, this.#question?.id === 0));
  }

  #take(): void {
    for (;;) {
      if (this.#inReply) {
        const end = this.#text.indexOf("\n");
        if (end < 0) {
          if (this.#text.length > MAX_TRAFFIC) {
            this.#finish({ kind: "notPlain", what: "more than 4 MiB" });
          }
          return;
        }
        this.#reply(this.#text.slice(0, end));
        this.#text = this.#text.slice(end + 1);
        this.#inReply = false;
      } else {
        const start = this.#text.indexOf(this.#mark);
        // A mark may have come in part: what could be its beginning stays.
        const plain = start >= 0
          ? start
          : this.#text.length - this.#mark.length + 1;
        if (plain > 0) this.#print(this.#text.slice(0, plain));
        if (plain > 0 || start >= 0) {
          this.#text = this.#text.slice(
            start >= 0 ? start + this.#mark.length : plain,
          );
        }
        if (start < 0) return;
        this.#inReply = true;
      }
    }
  }

  #print(text: string): void {
    this.#printed += text.length;
    if (this.#output.length < MAX_OUTPUT) {
      this.#output += text.slice(0, MAX_OUTPUT - this.#output.length);
    }
    if (this.#printed > MAX_TRAFFIC) {
      this.#finish({ kind: "ended", why: "printed more than 4 MiB" });
    }
  }

  #reply(text: string): void {
    const question = this.#question;
    if (!this.#begun && text === BEGUN) {
      this.#begun = true;
      return;
    }
    const outcome = question && readReply(text, question.id);
    if (!outcome) return this.#finish({ kind: "forged" });
    if (isFatal(outcome)) return this.#finish(outcome as Mishap);
    this.#question = null;
    question.settle({ outcome, length: text.length });
  }

  /** The child is no longer believed: kills it and answers what is open and all that follows. */
  #finish(mishap: Mishap): void {
    this.#end ??= mishap;
    this.#child.kill();
    this.#question?.settle({ outcome: this.#end, length: 0 });
    this.#question = null;
  }

  /**
   * Stops a call that takes too long. On a loaded machine the clock says little, so a call is stopped when it has
   * used its limit of processor time, or sleeps although its limit is over; thus the load changes no verdict.
   */
  #tick(): void {
    const question = this.#question;
    if (!question) return;
    const usage = this.#child.usage();
    question.cpuAtStart ??= usage?.cpuSeconds;
    const seconds = (performance.now() - question.started) / 1000;
    if (seconds < question.limit) return;
    if (usage?.asleep) question.asleep++;
    const used = usage ? usage.cpuSeconds - question.cpuAtStart! : 0;
    const patience = usage ? PATIENCE : PATIENCE_BLIND;
    if (
      used >= question.limit || question.asleep > ASLEEP_TICKS ||
      seconds >= question.limit * patience
    ) {
      this.#finish({ kind: "late", seconds: question.limit });
    }
  }
}
