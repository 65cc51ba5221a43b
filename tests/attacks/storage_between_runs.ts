// Wants: to leave something for the next run: localStorage, caches, channels
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const loot = [];
async function attempt(take) {
  try {
    const taken = await take();
    if (taken !== undefined && taken !== null) loot.push(String(taken));
  } catch { /* no luck */ }
}
await attempt(async () => localStorage.getItem("seen"));
await attempt(async () => localStorage.setItem("seen", "1") ?? null);
await attempt(async () =>
  caches.open("seen").then((c) => c.match("http://x/")).then((r) => r?.text())
);
await attempt(async () =>
  caches.open("seen").then((c) => c.put("http://x/", new Response("seen")))
    .then(() => null)
);
await attempt(async () => indexedDB && null);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
