// Wants: files, read by a worker of Node's
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
    const { Worker } = process.getBuiltinModule("node:worker_threads");
    const w = new Worker(
      "require('node:worker_threads').parentPort.postMessage(require('node:fs').readFileSync('/etc/passwd', 'utf8'))",
      { eval: true },
    );
    w.on("message", done);
    w.on("error", fail);
    setTimeout(fail, 300);
  })
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
