import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const glue = fileURLToPath(
  new URL("fixture/tests/course/01-votes/checks_glue.ts", import.meta.url),
);

async function run(
  env: Record<string, string>,
): Promise<{ code: number; text: string }> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--no-check", "-A", glue],
    env: { NO_COLOR: "1", ...env },
    stdout: "piped",
    stderr: "null",
  }).output();
  return { code, text: new TextDecoder().decode(stdout) };
}

Deno.test("registerTests() makes one test of every check, green for the solutions", async () => {
  const { code, text } = await run({ DESCENT_ANSWERS: "solutions" });
  assert.equal(code, 0, text);
  assert.match(text, /^1\.1 predict: fires at the threshold itself \.\.\. ok/m);
  assert.match(text, /7 passed \| 0 failed/);
});

Deno.test("registerTests() fails what is to do, with the learner's place and no stack of ours", async () => {
  const { code, text } = await run({ DESCENT_ANSWERS: "" });
  assert.equal(code, 1);
  assert.match(text, /0 passed \| 7 failed/);
  assert.match(
    text,
    /exercises\/01-votes\/walk\.ts:\d+:\d+: 1\.2 walk is still to do: deno task hint 1\.2/,
  );
  assert.match(text, /not run, as the exercise is to do/);
  assert.doesNotMatch(text, /at .*tools\/judge\/(?!deno_test)/);
});
