import assert from "node:assert/strict";
import { progress } from "../../../lib/progress.ts";

Deno.test("progress() says nothing in the first second, then every five in a pipe", () => {
  const lines: string[] = [];
  const { error } = console;
  const { now } = performance;
  let clock = 0;
  console.error = (line: string) => lines.push(line);
  performance.now = () => clock;
  const isTerminal = Deno.stderr.isTerminal;
  Deno.stderr.isTerminal = () => false;
  try {
    const step = progress("training", 20);
    const count = progress("words");
    for (let i = 1; i <= 20; i++) {
      clock = 600 * i;
      step(i);
      if (i === 3) count(1234);
    }
  } finally {
    console.error = error;
    performance.now = now;
    Deno.stderr.isTerminal = isTerminal;
  }
  assert.deepEqual(lines, [
    "training  ▓▓░░░░░░░░░░░░░░░░░░ 2 of 20",
    "words  1234",
    "training  ▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░ 11 of 20",
  ]);
});
//# sourceMappingURL=progress_says_nothing_in_the_first_second_then_every_five_in_a_pipe_test.ts.map
