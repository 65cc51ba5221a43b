import assert from "node:assert/strict";
import {
  progressLine,
  startProgress,
} from "../../../tools/terminal/progress.ts";
import { makePaint } from "../../../tools/terminal/paint.ts";
import type { Screen } from "../../../tools/terminal/screen.ts";
import { clip } from "../../../tools/terminal/width.ts";

/** A screen that keeps what it gets. */
function fakeScreen(interactive: boolean): Screen & { text: string } {
  return {
    text: "",
    interactive,
    paint: makePaint(false),
    width: () => 40,
    write(text) {
      this.text += text;
    },
    print(text = "") {
      this.text += `${text}\n`;
    },
    clear() {},
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

Deno.test("progressLine() shows done, total, time left and what is done", () => {
  assert.equal(
    progressLine(0, 4, "boundary", 0, 4),
    "░░░░ 0 of 4  boundary",
  );
  assert.equal(
    progressLine(2, 4, "boundary", 10_000, 4),
    "▓▓░░ 2 of 4  about 10 s left  boundary",
  );
  assert.equal(
    progressLine(2, 42, undefined, 10_000, 4),
    "▓░░░ 2 of 42  about 3 min left",
  );
  assert.equal(progressLine(2, 4, "x", 2000, 0), "2 of 4  x");
  assert.equal(progressLine(4, 4, undefined, 10_000, 0), "4 of 4");
});

Deno.test("startProgress() shows nothing of what is over within a second", async () => {
  const screen = fakeScreen(true);
  {
    using progress = startProgress({ total: 1, screen });
    await progress.track("quick", () => wait(200));
  }
  assert.equal(screen.text, "");
});

Deno.test("startProgress() draws a bar after a second and takes it away", async () => {
  const screen = fakeScreen(true);
  {
    using progress = startProgress({ total: 2, screen });
    progress.begin("a name that is too long for this terminal");
    await wait(1250);
    assert.match(
      screen.text,
      // deno-lint-ignore no-control-regex
      /^\r\u001b\[K░{20} 0 of 2 {2}a name th…\r/,
    );
  }
  assert.ok(screen.text.endsWith("\r\u001b[K"));
});

Deno.test("startProgress() writes nothing into a pipe", async () => {
  const screen = fakeScreen(false);
  {
    using progress = startProgress({ total: 2, screen });
    progress.begin("x");
    await wait(1200);
  }
  assert.equal(screen.text, "");
});

Deno.test("clip() cuts by columns and says so", () => {
  assert.equal(clip("abc", 3), "abc");
  assert.equal(clip("abcd", 3), "ab…");
  assert.equal(clip("感知感知", 5), "感知…");
  assert.equal(clip("ab cd", 4), "ab…");
});
