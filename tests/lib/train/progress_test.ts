/**
 * What `train()` shows: a bar on a terminal, lines in a pipe.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { progressReporter } from "../../../lib/train/reporter.ts";

/** Collects what is written, with a clock that we move. */
function shown(
  isTerminal: boolean,
  body: (tick: (ms: number) => void) => void,
) {
  const before = [Deno.stderr.isTerminal, Deno.stderr.writeSync] as const;
  const { consoleSize } = Deno;
  const { error } = console;
  const { now } = performance;
  let [clock, text] = [0, ""];
  Deno.stderr.isTerminal = () => isTerminal;
  Deno.stderr.writeSync = (bytes) => {
    text += new TextDecoder().decode(bytes);
    return bytes.length;
  };
  Deno.consoleSize = () => ({ columns: 80, rows: 24 });
  console.error = (line) => text += `${line}\n`;
  performance.now = () => clock;
  try {
    body((ms) => clock += ms);
  } finally {
    [Deno.stderr.isTerminal, Deno.stderr.writeSync] = before;
    Deno.consoleSize = consoleSize;
    console.error = error;
    performance.now = now;
  }
  return text;
}

/** 400 steps in 8 seconds; the first takes no time. */
function steps(tick: (ms: number) => void): void {
  using report = progressReporter("training", 400);
  for (let step = 1; step <= 400; step++) {
    report({ step, steps: 400, loss: 1 / step });
    tick(20);
  }
}

const CLEAR = "\r\x1b[K";

Deno.test("on a terminal train() shows a bar with loss and rate, and takes it away", () => {
  const text = shown(true, steps);
  const lines = text.split(CLEAR);
  assert.equal(
    lines[1],
    "training  ▓▓░░░░░░░░░░░░░░░░░░ 51 of 400  loss 0.01961  51.0 steps/s",
  );
  assert.equal(lines.at(-1), "");
  assert.ok(lines.length > 50 && lines.length < 90, `${lines.length}`);
});

Deno.test("in a pipe train() writes a line every few seconds", () => {
  assert.equal(
    shown(false, steps),
    "training  ▓▓░░░░░░░░░░░░░░░░░░ 51 of 400  loss 0.01961  51.0 steps/s\n" +
      "training  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░ 301 of 400  loss 0.003322  50.2 steps/s\n",
  );
});

Deno.test("a first step that took long has no rate yet", () => {
  const text = shown(false, (tick) => {
    using report = progressReporter("training", 400);
    tick(3000);
    report({ step: 7, steps: 400, loss: 0.5 });
  });
  assert.match(text, /7 of 400 {2}loss 0\.5000\n$/);
});

const SMALL = fileURLToPath(new URL("small.ts", import.meta.url));

/** Runs a training of two seconds, with `script` on a terminal of its own. */
async function run(onTerminal: boolean): Promise<string> {
  const folder = await Deno.makeTempDir();
  const words = [
    Deno.execPath(),
    ...["run", "-q", "--no-check", "-A", SMALL],
    ...[`${folder}/checkpoint`, "100", "1000", "20"],
  ];
  const command = words.map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = await (onTerminal
    ? new Deno.Command("script", {
      args: ["-qec", `${command} > /dev/null`, "/dev/null"],
      stdin: "null",
    })
    : new Deno.Command("sh", { args: ["-c", `${command} > /dev/null`] }))
    .output();
  await Deno.remove(folder, { recursive: true });
  return new TextDecoder().decode(onTerminal ? stdout : stderr);
}

async function hasScript(): Promise<boolean> {
  if (Deno.build.os !== "linux") return false;
  const { success } = await new Deno.Command("script", {
    args: ["--version"],
    stdout: "null",
  }).output().catch(() => ({ success: false }));
  return success;
}

Deno.test({
  name: "a real terminal sees the bar come and go",
  ignore: !await hasScript(),
  fn: async () => {
    const text = await run(true);
    assert.match(
      text,
      // deno-lint-ignore no-control-regex no-regex-spaces
      /\r\x1b\[Ktraining  ▓+░+ \d+ of 100  loss 0\.\d+  \d+(\.\d+)? steps\/s/,
    );
    assert.ok(text.endsWith(CLEAR), JSON.stringify(text.slice(-80)));
    assert.ok(!text.includes("\n"), JSON.stringify(text));
  },
});

Deno.test({
  name: "a real pipe gets lines",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    assert.match(
      await run(false),
      // deno-lint-ignore no-regex-spaces
      /^training  ▓+░+ \d+ of 100  loss 0\.\d+  \d+(\.\d+)? steps\/s\n$/,
    );
  },
});
