// Wants: 4 GB of WebAssembly memory
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const kept = [];
export function predict() {
  for (let i = 0; i < 4; i++) {
    kept.push(
      new Uint8Array(
        new WebAssembly.Memory({ initial: 16384, maximum: 16384 }).buffer,
      ).fill(1),
    );
  }
  console.log("LOOT 4 GB");
  return 1;
}
