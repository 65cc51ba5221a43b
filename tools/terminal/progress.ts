/**
 * How far something is that takes over a second.
 *
 * @module
 */
import {
  lastLineIsFree,
  occupyLastLine,
  openScreen,
  type Screen,
  WIPE,
} from "./screen.ts";
import { progressBar } from "./table.ts";
import { clip } from "./width.ts";

/** Milliseconds before the bar shows, so that what is quick prints nothing. */
const PATIENCE = 1000;
/** Milliseconds between two drawings. */
const EVERY = 100;
/** Milliseconds between two lines in a pipe. */
const EVERY_LINE = 10_000;
/** Milliseconds before the time left can be told. */
const ENOUGH_TO_TELL = 3000;
const CELLS = 20;

/** How a progress is shown. */
export interface ProgressOptions {
  /** How many things there are to do; `add` makes it more. */
  readonly total?: number;
  /** Where it is shown; standard error by default. */
  readonly screen?: Screen;
  /** Whether a pipe gets a line every ten seconds; nothing by default. */
  readonly linesInPipe?: boolean;
  /** Whether Ctrl-C ends the process; no for commands that end in order by themselves. */
  readonly endOnInterrupt?: boolean;
}

/** Something under way. `using progress = startProgress(…)` takes the bar away at the end. */
export interface Progress extends Disposable {
  /** More to do than was known. */
  add(count: number): void;
  /** Begins one thing; several may be under way. */
  begin(name: string): void;
  /** One thing is done: the one that began with this name, or one that was not named. */
  finish(name?: string): void;
  /** Does one thing. */
  track<T>(name: string, work: () => Promise<T> | T): Promise<T>;
  /** Shows nothing more. */
  close(): void;
}

/**
 * Starts to show progress: after a second, on a terminal, as a line that is rewritten in place and gone at the end; in
 * a pipe not at all, or as a line every ten seconds.
 */
export function startProgress(options: ProgressOptions = {}): Progress {
  const {
    screen = openScreen("stderr"),
    endOnInterrupt = true,
    linesInPipe = false,
  } = options;
  const start = performance.now();
  const active: string[] = [];
  let total = options.total ?? 0;
  let done = 0;
  let shown = false;
  let last = "";

  const hide = () => {
    if (!shown) return;
    shown = false;
    screen.write(WIPE);
  };
  const draw = () => {
    if (performance.now() - start < PATIENCE || !lastLineIsFree()) return;
    const text = progressLine(
      done,
      total,
      active[0],
      performance.now() - start,
    );
    const line = clip(text, screen.width() - 1);
    if (shown && line === last) return;
    [shown, last] = [false, line];
    // The cursor stays at the start, so that a message of somebody else overwrites the bar and not half of a line.
    screen.write(`${WIPE}${line}\r`);
    shown = true;
  };
  const say = () =>
    screen.print(
      progressLine(done, total, active[0], performance.now() - start, 0),
    );
  const timer = screen.interactive
    ? setInterval(draw, EVERY)
    : linesInPipe
    ? setInterval(say, EVERY_LINE)
    : undefined;
  if (timer !== undefined) Deno.unrefTimer(timer);
  const interrupted = () => {
    close();
    if (endOnInterrupt) Deno.exit(130);
  };
  const close = () => {
    clearInterval(timer);
    hide();
    occupyLastLine(undefined);
    if (screen.interactive) Deno.removeSignalListener("SIGINT", interrupted);
    globalThis.removeEventListener("unload", hide);
  };
  if (screen.interactive) {
    occupyLastLine({ hide });
    Deno.addSignalListener("SIGINT", interrupted);
    globalThis.addEventListener("unload", hide);
  }
  const finish = (name?: string) => {
    done++;
    const at = name === undefined ? -1 : active.indexOf(name);
    if (at >= 0) active.splice(at, 1);
  };
  return {
    add(count) {
      total += count;
    },
    begin(name) {
      active.push(name);
    },
    finish,
    async track(name, work) {
      active.push(name);
      try {
        return await work();
      } finally {
        finish(name);
      }
    },
    close,
    [Symbol.dispose]: close,
  };
}

/**
 * `▓▓▓▓▓░░░░░ 3 of 6  about 20 s left  02-boundary`.
 *
 * @param elapsed milliseconds since the start
 * @param cells width of the bar; none when 0
 */
export function progressLine(
  done: number,
  total: number,
  doing: string | undefined,
  elapsed: number,
  cells = CELLS,
): string {
  const count = cells === 0 ? `${done} of ${total}` : progressBar(
    Math.min(done, total),
    total,
    cells,
  );
  const left = timeLeft(done, total, elapsed);
  return [count, left, doing].filter((part) =>
    part !== undefined && part !== ""
  )
    .join("  ");
}

/** `about 20 s left`, once there is something to tell it from. */
function timeLeft(
  done: number,
  total: number,
  elapsed: number,
): string | undefined {
  if (elapsed < ENOUGH_TO_TELL || done < 2 || done >= total) return undefined;
  const seconds = elapsed / done * (total - done) / 1000;
  if (seconds < 90) {
    return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`;
  }
  return `about ${Math.round(seconds / 60)} min left`;
}
