// Wants: any line of any file in the report: Deno prints it with an uncaught error
// Verdict: refused
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

await moduleAt("/etc/passwd", 0, "setTimeout(() => { throw new Error() })");
await new Promise((done) => setTimeout(done, 99));

export function predict() {
  return 1;
}
