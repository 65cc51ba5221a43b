/**
 * The main module of a payoff's process: calls `main` of the module that is named first with the other arguments.
 *
 * @module
 */

const [module, ...args] = Deno.args;
const { main } = await import(module);
if (typeof main !== "function") {
  console.error(`${module} exports no function main(args)`);
  Deno.exit(2);
}
try {
  await main(args);
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(`error: ${error.message}`);
  Deno.exit(2);
}

/** A wrong argument (`run 2: …`) and data that is out of reach are no bugs of ours: their message is all there is to say. */
function isForPeople(error: unknown): error is Error {
  return error instanceof Error &&
    (error.name === "DownloadError" || /^run \d+: /.test(error.message));
}
