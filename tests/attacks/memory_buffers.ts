// Wants: 4 GB of ArrayBuffers, which escape V8's limit
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const kept = [];
export function predict() {
  for (let i = 0; i < 64; i++) {
    kept.push(new Uint8Array(64 * 1024 * 1024).fill(1));
  }
  console.log("LOOT 4 GB");
  return 1;
}
