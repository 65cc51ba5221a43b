/**
 * Shows on standard error how far something is that takes over a second.
 *
 * @module
 */

/** Takes how much is done, and shows it now and then. */
export interface Progress {
  (done: number): void;
  /** Takes the line away, as reaching the total does; `using` calls it. */
  [Symbol.dispose](): void;
}

/** Before the first line, and between two of them, in milliseconds. */
const FIRST = 1000;
const NEXT = { onTerminal: 100, inPipe: 5000 };

/**
 * Starts to show how far something is. Nothing appears in the first second, nor
 * where there is no standard error, as in a browser.
 *
 * @param what stands in front: `training`
 * @param total how much there is to do, if that is known
 * @param show writes an amount: 1.5e6 as `1.5 MB`
 * @example A loop that may fail: `using` takes the line away in any case
 * ```ts
 * using step = progress("training", 20);
 * for (let epoch = 0; epoch < 20; epoch++) step(epoch + 1);
 * ```
 */
export function progress(
  what: string,
  total?: number,
  show: (amount: number) => string = String,
): Progress {
  const screen = "Deno" in globalThis ? Deno.stderr : undefined;
  const pause = screen?.isTerminal() ? NEXT.onTerminal : NEXT.inPipe;
  let next = performance.now() + FIRST;
  const step = (done: number) => {
    if (total !== undefined && done >= total) return clearLine();
    if (!screen || performance.now() < next) return;
    next = performance.now() + pause;
    showLine(`${what}  ${amountText(done, total, show)}`);
  };
  return Object.assign(step, { [Symbol.dispose]: clearLine });
}

const CELLS = 20;

function amountText(
  done: number,
  total: number | undefined,
  show: (amount: number) => string,
): string {
  if (total === undefined) return show(done);
  const full = Math.min(CELLS - 1, Math.floor(CELLS * done / total));
  const bar = "▓".repeat(full) + "░".repeat(CELLS - full);
  return `${bar} ${show(done)} of ${show(total)}`;
}

let isShown = false;
let isWatched = false;

function showLine(line: string): void {
  if (!Deno.stderr.isTerminal()) return console.error(line);
  for (
    const event of isWatched ? [] : ["error", "unhandledrejection", "unload"]
  ) {
    globalThis.addEventListener(event, clearLine);
  }
  isShown = isWatched = true;
  write(`\r\x1b[K${line.slice(0, columns() - 1)}`);
}

function clearLine(): void {
  if (isShown) write("\r\x1b[K");
  isShown = false;
}

function write(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(text));
}

function columns(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch {
    return 80;
  }
}
//# sourceMappingURL=progress.ts.map
