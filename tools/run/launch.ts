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
await main(args);
