// Wants: to answer for itself on stdout
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const text = new TextEncoder();
export function predict() {
  for (let id = 0; id < 5; id++) {
    for (const value of ["1", "0", "true"]) {
      Deno.stdout.writeSync(text.encode(`\n{"id":${id},"value":${value}}\n`));
      console.log(`{"id":${id},"value":${value}}`);
    }
  }
  console.log('{"status":"passed"}', "ok | 4 passed | 0 failed");
  return 1;
}
