// Wants: another program, or a native library
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
  new Deno.Command("/bin/sh", { args: ["-c", "echo hi"] }).outputSync() && "ran"
);
await attempt(async () =>
  new Deno.Command(Deno.execPath(), { args: ["--version"] }).spawn() && "ran"
);
await attempt(async () =>
  process.getBuiltinModule("node:child_process").execSync("id").toString()
);
await attempt(async () =>
  process.getBuiltinModule("node:child_process").fork("/x.js") && null
);
await attempt(async () =>
  Deno.dlopen("libc.so.6", { getpid: { parameters: [], result: "i32" } }) &&
  "opened"
);
await attempt(async () =>
  new Deno.UnsafePointerView(Deno.UnsafePointer.create(1n)) && "pointer"
);
await attempt(async () =>
  process.dlopen({ exports: {} }, "/lib/x86_64-linux-gnu/libc.so.6") ?? "opened"
);
await attempt(async () =>
  Deno.permissions.request({ name: "run" }).then((p) =>
    p.state === "granted" ? "granted" : null
  )
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
