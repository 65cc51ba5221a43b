// Wants: the reference, read by a worker
// Verdict: failed | refused
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
  new Promise((done, fail) => {
    const w = new Worker("file://" + "__ROOT__/lib/votes/predict.ts", {
      type: "module",
    });
    w.onmessage = (e) => done(e.data);
    w.onerror = (e) => {
      e.preventDefault();
      fail(e);
    };
    setTimeout(fail, 200);
  })
);
await attempt(async () =>
  new Promise((done, fail) => {
    const w = new Worker(
      URL.createObjectURL(
        new Blob([
          'try { postMessage(Deno.readTextFileSync("__ROOT__/lib/votes/predict.ts")) } catch { import("file://" + "__ROOT__/lib/votes/predict.ts").then((m) => postMessage("got"), () => postMessage(null)) }',
        ], { type: "text/javascript" }),
      ),
      { type: "module" },
    );
    w.onmessage = (e) => done(e.data);
    w.onerror = (e) => {
      e.preventDefault();
      fail(e);
    };
    setTimeout(fail, 300);
  })
);
await attempt(async () =>
  new Promise((done, fail) => {
    const w = new Worker(
      URL.createObjectURL(
        new Blob(['postMessage(Deno.readTextFileSync("/etc/passwd"))'], {
          type: "text/javascript",
        }),
      ),
      { type: "module", deno: { permissions: { read: true } } },
    );
    w.onmessage = (e) => done(e.data);
    w.onerror = (e) => {
      e.preventDefault();
      fail(e);
    };
    setTimeout(fail, 300);
  })
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
