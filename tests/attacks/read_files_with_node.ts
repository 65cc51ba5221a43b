// Wants: files, through Node's modules loaded at run time
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
  process.getBuiltinModule("node:fs").readFileSync("/etc/passwd", "utf8")
);
await attempt(async () =>
  process.getBuiltinModule("node:fs").readFileSync(
    "__ROOT__/solutions/01-votes/predict.ts",
    "utf8",
  )
);
await attempt(async () =>
  process.getBuiltinModule("node:fs").readdirSync("/").length
);
await attempt(async () =>
  process.getBuiltinModule("node:module").createRequire("file:///x.js")(
    "/etc/passwd",
  )
);
await attempt(async () =>
  process.getBuiltinModule("node:module").createRequire("file:///x.js")(
    "__ROOT__/solutions/01-votes/predict.ts",
  ) &&
  "required"
);
await attempt(async () =>
  process.getBuiltinModule("node:vm").runInThisContext(
    "Deno.readTextFileSync('/etc/passwd')",
  )
);
await attempt(async () =>
  import("node:" + "fs").then((fs) => fs.readFileSync("/etc/passwd", "utf8"))
);
await attempt(async () =>
  import("node:" + "sqlite").then((m) => {
    new m.DatabaseSync("__SECRET__").exec("select 1");
    return "opened";
  })
);
await attempt(async () =>
  import("node:" + "fs/promises").then((fs) =>
    fs.readFile("__SECRET__", "utf8")
  )
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
