// Wants: to go on computing in other threads
// Verdict: failed | refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
for (let i = 0; i < 4; i++) {
  new Worker(
    URL.createObjectURL(new Blob(["for (;;);"], { type: "text/javascript" })),
    { type: "module" },
  );
}
export function predict() {
  for (;;);
}
