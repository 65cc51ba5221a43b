// Wants: another realm or the judge's own objects
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const found = [];
for (
  const name of [
    "checks",
    "ref",
    "reference",
    "judge",
    "mark",
    "session",
    "expected",
  ]
) {
  if (name in globalThis) found.push(name);
}
try {
  found.push(...Object.keys(process.mainModule?.exports ?? {}));
} catch { /* none */ }
if (globalThis.opener || globalThis.parent?.checks) found.push("parent");
if (found.length > 0) console.log("LOOT", found);

export function predict() {
  return 1;
}
