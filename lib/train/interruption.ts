/** A signal that Ctrl-C gives. */
export interface Interruption extends Disposable {
  /** Is aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/**
 * Turns the first Ctrl-C into a signal, so that a training can end in order;
 * the second ends the process as usual. Where there is no Deno, nothing gives
 * the signal.
 *
 * @example
 * ```ts
 * using interruption = untilInterrupted();
 * assert.equal(interruption.signal.aborted, false);
 * ```
 */
export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const { signal } = controller;
  if (!("Deno" in globalThis)) return { signal, [Symbol.dispose]() {} };
  const stop = () => Deno.removeSignalListener("SIGINT", interrupted);
  const interrupted = () => {
    stop();
    controller.abort();
  };
  Deno.addSignalListener("SIGINT", interrupted);
  return { signal, [Symbol.dispose]: stop };
}
//# sourceMappingURL=interruption.ts.map
