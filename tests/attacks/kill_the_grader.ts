// Wants: to kill the grader's process
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  for (
    const pid of [
      () => Deno.ppid,
      () => process.ppid,
      () => 1,
      () => 0,
      () => -1,
    ]
  ) {
    try {
      Deno.kill(pid(), "SIGKILL");
    } catch { /* next */ }
    try {
      process.kill(pid(), "SIGKILL");
    } catch { /* next */ }
  }
  return 1;
}
