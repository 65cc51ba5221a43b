/**
 * Ctrl-C and its relatives.
 *
 * @module
 */

const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT", "SIGBREAK"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** A signal that is aborted on Ctrl-C, so that a command can stop its children and leave. A second one leaves at once. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    Deno.addSignalListener(name, () => {
      if (controller.signal.aborted) Deno.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
