// Wants: the requests, read from stdin before the judge's part of the child
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  const buffer = new Uint8Array(65536);
  const count = Deno.stdin.readSync(buffer);
  console.log("LOOT", new TextDecoder().decode(buffer.subarray(0, count ?? 0)));
  return 1;
}
