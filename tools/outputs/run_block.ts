/**
 * Runs one `ts run` block in a process of its own: what it prints is its output, a default export of text its figure.
 *
 * Arguments: the module's URL, and a mark that no block can know.
 *
 * @module
 */
const [url, mark] = Deno.args;
const module = await import(url);
if (typeof module.default === "string") console.log(mark + module.default);
