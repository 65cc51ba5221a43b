/**
 * `progress()` on a terminal: one line, written over itself, gone in the end.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { progress } from "../../lib/progress.ts";

const PROGRESS = new URL("../../lib/progress.ts", import.meta.url).href;

/** Runs `body` on a terminal that is not there; `tick` moves its clock. */
function onTerminal(body: (tick: (ms: number) => void) => void): string {
  const { isTerminal, writeSync } = Deno.stderr;
  const { now } = performance;
  const { consoleSize } = Deno;
  let clock = 0;
  let text = "";
  Deno.stderr.isTerminal = () => true;
  Deno.stderr.writeSync = (bytes) => {
    text += new TextDecoder().decode(bytes);
    return bytes.length;
  };
  Deno.consoleSize = () => ({ columns: 40, rows: 24 });
  performance.now = () => clock;
  try {
    body((ms) => clock += ms);
  } finally {
    Deno.stderr.isTerminal = isTerminal;
    Deno.stderr.writeSync = writeSync;
    Deno.consoleSize = consoleSize;
    performance.now = now;
  }
  return text;
}

const CLEAR = "\r\x1b[K";

Deno.test("progress() writes one line over itself and takes it away at the total", () => {
  const text = onTerminal((tick) => {
    const step = progress("training", 4);
    for (let i = 1; i <= 4; i++) {
      tick(600);
      step(i);
      step(i); // A tenth of a second has not passed.
    }
    step(4);
  });
  assert.equal(
    text,
    `${CLEAR}training  ▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░ 2 of 4` +
      `${CLEAR}training  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░ 3 of 4${CLEAR}`,
  );
});

Deno.test("progress() shows nothing of what is quick", () => {
  const text = onTerminal((tick) => {
    using step = progress("training", 100);
    for (let i = 1; i <= 99; i++) {
      tick(10);
      step(i);
    }
  });
  assert.equal(text, "");
});

Deno.test("progress() without a total counts, and fits the terminal", () => {
  const text = onTerminal((tick) => {
    using step = progress("a".repeat(50), undefined, (n) => `${n} words`);
    tick(1000);
    step(7);
  });
  assert.equal(text, `${CLEAR}${"a".repeat(39)}${CLEAR}`);
});

Deno.test("progress() is never full before the end, nor wrong beyond it", () => {
  const text = onTerminal((tick) => {
    using step = progress("x", 1000);
    tick(1000);
    step(999);
    step(1001);
  });
  assert.equal(text, `${CLEAR}x  ${"▓".repeat(19)}░ 999 of 1000${CLEAR}`);
});

Deno.test("progress() takes its line away with using, when something throws", () => {
  const text = onTerminal((tick) => {
    assert.throws(() => {
      using step = progress("training", 4);
      tick(1000);
      step(1);
      throw new Error("diverged");
    }, /diverged/);
  });
  assert.ok(text.endsWith(`1 of 4${CLEAR}`), JSON.stringify(text));
});

Deno.test("progress() takes its line away before an uncaught error is told", async () => {
  for (
    const end of [
      `throw new Error("diverged");`,
      `setTimeout(() => { throw new Error("diverged"); });`,
      `Deno.exit(3);`,
    ]
  ) {
    const program = `
      import { progress } from ${JSON.stringify(PROGRESS)};
      Deno.stderr.isTerminal = () => true;
      const step = progress("training", 4);
      await new Promise((done) => setTimeout(done, 1010));
      step(1);
      ${end}`;
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-check", "-"],
      stdin: "piped",
      stdout: "null",
      stderr: "piped",
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
      env: { NO_COLOR: "1" },
    }).spawn();
    const input = child.stdin.getWriter();
    await input.write(new TextEncoder().encode(program));
    await input.close();
    const { stderr } = await child.output();
    const text = new TextDecoder().decode(stderr);
    const [before, after] = text.split("1 of 4");
    assert.ok(before.includes("training"), text);
    assert.ok(after.startsWith(CLEAR), JSON.stringify(text));
  }
});

Deno.test("progress() does nothing where there is no Deno", () => {
  const deno = globalThis.Deno;
  // As in a browser.
  Reflect.deleteProperty(globalThis, "Deno");
  try {
    using step = progress("training", 4);
    step(1);
    step(4);
  } finally {
    globalThis.Deno = deno;
  }
});
