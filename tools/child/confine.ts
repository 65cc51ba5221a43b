/**
 * Takes away what Deno's permissions do not cover. Deno's internals describe an error together with the line of
 * source that its source map names, read from any file the process may open; a learner who writes the map would read
 * every file with it. A worker, Node's modules and `process` lead to the same internals. (The judge's flags block the
 * import of Node's modules, and nothing of what Deno itself prints about an error is kept.)
 *
 * @module
 */

/** Removes them for good; throws where that is not possible, so that no learner code runs then. */
export function confine(): void {
  const deno = Deno as unknown as Record<symbol, unknown> & {
    internal: symbol;
  };
  delete deno[deno.internal];
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ["process", "Buffer", "global", "Worker"]) {
    delete globals[name];
  }

  // Stderr leads nowhere, so all that a learner prints goes to stdout, in order.
  const { log } = console;
  console.error = console.warn = console.trace = log;
  console.assert = (holds: unknown, ...rest: unknown[]) =>
    holds ? undefined : log("Assertion failed:", ...rest);
}
