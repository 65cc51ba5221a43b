// Wants: Deno's internals again, through what leads to them
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
await attempt(async () => Deno[Deno.internal]?.core && "internals");
await attempt(async () =>
  Object.getOwnPropertySymbols(Deno).map((s) => Deno[s]?.core).find(Boolean) &&
  "internals"
);
await attempt(async () => globalThis.process && "process");
await attempt(async () => globalThis.Buffer && "buffer");
await attempt(async () => globalThis.Worker && "worker");
await attempt(async () => globalThis.require && "require");
await attempt(async () => globalThis.global && "global");
await attempt(async () => import("ext:" + "core/mod.js").then(() => "core"));
await attempt(async () => import("ext:" + "core/ops").then(() => "ops"));
await attempt(async () =>
  import("node:" + "worker_threads").then((m) => m.Worker && "worker")
);
await attempt(async () =>
  import("worker_" + "threads").then((m) => m.Worker && "worker")
);
await attempt(async () =>
  import("data:" + "text/javascript,export * from 'node:process'").then(() =>
    "process"
  )
);
await attempt(async () =>
  import("data:" + "text/javascript,export * from 'process'").then(() =>
    "process"
  )
);
await attempt(async () =>
  new (Object.getPrototypeOf(setInterval(() => {}, 1e9)).constructor)()?.core
);
await attempt(async () => structuredClone(Deno)?.core);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
