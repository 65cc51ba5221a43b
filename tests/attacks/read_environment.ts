// Wants: the environment and the system
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
await attempt(async () => Deno.env.get("DESCENT_ATTACK_SECRET"));
await attempt(async () => Object.keys(Deno.env.toObject()).length);
await attempt(async () => process.env.DESCENT_ATTACK_SECRET);
await attempt(async () => process.env.HOME);
await attempt(async () => Deno.hostname());
await attempt(async () => Deno.osRelease());
await attempt(async () => Deno.networkInterfaces().length);
await attempt(async () => Deno.systemMemoryInfo().total);
await attempt(async () => Deno.uid());
await attempt(async () => process.getBuiltinModule("node:os").hostname());
await attempt(async () =>
  process.getBuiltinModule("node:os").userInfo().username
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
