// Wants: a file of its own, anywhere
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
await attempt(async () =>
  Deno.writeTextFileSync("/tmp/descent-attack", "x") ?? "written"
);
await attempt(async () =>
  Deno.writeTextFileSync("__ROOT__/exercises/01-votes/predict.ts", "x") ??
    "written"
);
await attempt(async () => Deno.makeTempFileSync());
await attempt(async () => Deno.mkdirSync("/tmp/descent-attack") ?? "made");
await attempt(async () => Deno.removeSync("__SECRET__") ?? "removed");
await attempt(async () =>
  Deno.symlinkSync("/etc/passwd", "/tmp/descent-attack") ?? "linked"
);
await attempt(async () => Deno.chmodSync("__SECRET__", 0o777) ?? "changed");
await attempt(async () =>
  process.getBuiltinModule("node:fs").writeFileSync(
    "/tmp/descent-attack",
    "x",
  ) ?? "written"
);
await attempt(async () => Deno.openKv("/tmp/descent-attack").then(() => "kv"));
await attempt(async () => process.chdir("/") ?? "moved");
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
