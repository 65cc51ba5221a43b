/**
 * The main module of a measurement's process: `run_claim.ts MODULE SEED MARK` prints the mark and the result.
 *
 * @module
 */
const [module, seed, mark] = Deno.args;
const { measure } = await import(module);
const result = await measure(Number(seed));
console.log(mark + JSON.stringify(result));
