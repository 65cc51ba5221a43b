// Wants: the reference: its own library module, as code, text, worker or through a URL
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
  import("__ROOT__/lib/votes/predict.ts".replace(/^/, "file://")).then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  import("file://" + "__ROOT__/lib/votes/predict.ts", {
    with: { type: "text" },
  }).then((m) => m.default)
);
await attempt(async () =>
  import("file://" + "__ROOT__/lib/votes/predict.ts", {
    with: { type: "bytes" },
  }).then((m) => m.default)
);
await attempt(async () =>
  import("file://" + "__ROOT__/lib/votes/predict.ts", {
    with: { type: "json" },
  }).then((m) => m.default)
);
await attempt(async () =>
  import("file://" + "__ROOT__/solutions/01-votes/predict.ts").then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  import("file://" + "__ROOT__/tests/course/01-votes/1.1.check.ts").then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  import("file://" + "__ROOT__/tests/course/01-votes/exercises.json", {
    with: { type: "json" },
  }).then((m) => m.default)
);
await attempt(async () =>
  import("file://" + "__ROOT__/tests/course/01-votes/1.1.right.a-loop.ts").then(
    (m) => "imported " + Object.keys(m),
  )
);
await attempt(async () =>
  import("file://" + "__ROOT__/lib/votes/walk.ts").then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  import("../../" + "lib/votes/predict.ts").then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  import(`${"/"}${"__ROOT__"}/lib/votes/predict.ts`).then((m) =>
    "imported " + Object.keys(m)
  )
);
await attempt(async () =>
  fetch("file://" + "__ROOT__/lib/votes/predict.ts").then((r) => r.text())
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
