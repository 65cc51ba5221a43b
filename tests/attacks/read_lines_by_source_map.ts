// Wants: any file, line by line: Deno describes an error with the source line that its map names
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function vlq(value) {
  let rest = value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>= 5;
    text += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}
/** A module whose only line, its map says, is a line of another file. */
function moduleAt(file, line, code) {
  const map = {
    version: 3,
    sources: [`file://${file}`],
    names: [],
    mappings: `AA${vlq(line)}A`,
  };
  const url = `data:application/json;base64,${btoa(JSON.stringify(map))}`;
  return import(
    `data:text/javascript,${
      encodeURIComponent(`${code}\n//# sourceMappingURL=${url}`)
    }`
  );
}

const core = Deno[Deno.internal]?.core ?? globalThis.__bootstrap?.core;
const lines = [];
for (let line = 0; line < 12; line++) {
  const { fail } = await moduleAt(
    "__ROOT__/lib/votes/predict.ts",
    line,
    "export function fail() { throw new Error() }",
  );
  try {
    fail();
  } catch (error) {
    try {
      lines.push(core.destructureError(error).sourceLine);
    } catch { /* no internals */ }
    if (/return dot/.test(error.stack + Deno.inspect(error))) {
      lines.push(error.stack);
    }
  }
}
const text = lines.filter(Boolean).join("\n");
if (text) console.log("LOOT", text);

export function predict() {
  return 1;
}
