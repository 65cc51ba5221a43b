// Wants: to take the child's place, with its own modules
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const serve = await import(
  "file://" +
    "__ROOT__".replace(/tests.tools.judge.fixture$/, "tools/child/serve.ts")
);
const own = await import(
  "file://" +
    "__ROOT__".replace(
      /tests.tools.judge.fixture$/,
      "tools/child/intrinsics.ts",
    )
);
try {
  own.apply = () => 1;
} catch { /* bindings of a module cannot be set */ }
serve.serve({ predict: () => 1 });
export function predict() {
  serve.serve({ predict: () => 1 });
  own.writeText('{"id":1,"value":1}\n');
  return 1;
}
