/**
 * Where the commands write: a terminal with its size and colours, or a pipe.
 *
 * @module
 */
import { makePaint, type Paint, wantsColor } from "./paint.ts";

/** Widest text that reads well. */
const READABLE = 100;

/** What stands on the terminal's last line for a while, and gives way to whatever is written. */
export interface LastLine {
  hide(): void;
}

let lastLine: LastLine | undefined;
/** Whether the terminal's cursor stands behind text that has no line end yet. */
let midLine = false;

/** Puts something on the last line; `undefined` takes it away. */
export function occupyLastLine(line: LastLine | undefined): void {
  lastLine = line;
}

/** Whether something can be drawn on the last line without running into other text. */
export function lastLineIsFree(): boolean {
  return !midLine;
}

/** Empties the line that the cursor stands on. */
export const WIPE = "\r\u001b[K";

/** An output stream with what is known about it. */
export interface Screen {
  /** Whether a person looks at it. */
  readonly interactive: boolean;
  readonly paint: Paint;
  /** Columns to fill: the terminal's, at most 100; 80 in a pipe. */
  width(): number;
  /** Writes text and a line break. */
  print(text?: string): void;
  /** Writes text as it is. */
  write(text: string): void;
  /** Empties the terminal; does nothing in a pipe. */
  clear(): void;
}

/** Opens standard output or standard error. */
export function openScreen(stream: "stdout" | "stderr" = "stdout"): Screen {
  const target = Deno[stream];
  const interactive = target.isTerminal();
  const encoder = new TextEncoder();
  const write = (text: string) => {
    if (text === "") return;
    if (interactive) {
      lastLine?.hide();
      // A bar that was drawn, and one that was wiped away, leave the line free.
      midLine = !["\n", "\r", WIPE].some((end) => text.endsWith(end));
    }
    const bytes = encoder.encode(text);
    try {
      for (let at = 0; at < bytes.length;) {
        at += writeSome(target, bytes.subarray(at));
      }
    } catch (error) {
      // Whoever read the pipe has seen enough, as `head` does.
      if (error instanceof Deno.errors.BrokenPipe) Deno.exit(0);
      throw error;
    }
  };
  return {
    interactive,
    paint: makePaint(wantsColor(interactive, readEnv)),
    width: () => interactive ? Math.max(40, Math.min(READABLE, columns())) : 80,
    print: (text = "") => write(`${text}\n`),
    write,
    // What stood there stays in the scrollback.
    clear: () => interactive ? write("\u001b[2J\u001b[H") : undefined,
  };
}

/** Reads an environment variable, or nothing where that is not allowed. */
export function readEnv(name: string): string | undefined {
  try {
    return Deno.env.get(name);
  } catch {
    return undefined;
  }
}

/** Writes what fits; waits a little where the stream is full and does not block. */
function writeSome(
  target: { writeSync(bytes: Uint8Array): number },
  bytes: Uint8Array,
): number {
  try {
    return target.writeSync(bytes);
  } catch (error) {
    if (!(error instanceof Deno.errors.WouldBlock)) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}

function columns(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch {
    return 80;
  }
}
