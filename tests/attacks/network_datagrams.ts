// Wants: datagrams, whose refusal nobody can catch
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
  new Promise((done, fail) => {
    const s = process.getBuiltinModule("node:dgram").createSocket("udp4");
    s.on("error", fail);
    s.bind(0, () => done("bound"));
    setTimeout(fail, 200);
  })
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
