// Wants: files, through every door of Deno
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
  Deno.readTextFileSync("__ROOT__/solutions/01-votes/predict.ts")
);
await attempt(async () => Deno.readTextFile("/etc/passwd"));
await attempt(async () => Deno.readFile("__SECRET__"));
await attempt(async () => Deno.open("/etc/passwd").then((f) => "opened"));
await attempt(async () => Deno.openSync("/proc/self/environ") && "opened");
await attempt(async () => [...Deno.readDirSync("/")].length);
await attempt(async () => Deno.statSync("/etc/passwd").size);
await attempt(async () => Deno.lstatSync("__ROOT__").size);
await attempt(async () => Deno.realPathSync("/etc/passwd"));
await attempt(async () => Deno.readLinkSync("/proc/self/exe"));
await attempt(async () => Deno.watchFs("/etc") && "watching");
await attempt(async () =>
  /descent|work|home|root/.test(Deno.cwd()) ? Deno.cwd() : null
);
await attempt(async () =>
  Deno.copyFileSync("/etc/passwd", "/tmp/descent-attack-copy") ?? "copied"
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
