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

/** Prints a line while a bar is up, and half a line, behind which no bar may be drawn. */
const PROGRAM = `
import { startProgress } from "PROGRESS";
import { openScreen } from "SCREEN";
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
using progress = startProgress({ total: 3 });
await progress.track("first", () => wait(1300));
await progress.track("second", () => wait(300));
const screen = openScreen("stdout");
screen.print("a whole line");
await wait(300);
screen.write("half a line, ");
await wait(300);
screen.print("the other half");
`;

Deno.test({
  name: "startProgress() goes on between other output, on a real terminal",
  ignore: Deno.build.os !== "linux" || !hasScript(),
  async fn() {
    const folder = await Deno.makeTempDir();
    try {
      const url = (name: string) =>
        new URL(`../../../tools/terminal/${name}.ts`, import.meta.url).href;
      const path = `${folder}/program.ts`;
      await Deno.writeTextFile(
        path,
        PROGRAM.replace("PROGRESS", url("progress")).replace(
          "SCREEN",
          url("screen"),
        ),
      );
      const { stdout } = await new Deno.Command("script", {
        args: [
          "-qec",
          `${Deno.execPath()} run -q --no-config --no-check -A ${path}`,
          "/dev/null",
        ],
        env: { NO_COLOR: "1" },
      }).output();
      const text = new TextDecoder().decode(stdout).replaceAll("\r\n", "\n");
      const bars = [...text.matchAll(/\d of 3 {2}\w+/g)].map(([bar]) => bar);
      assert.deepEqual(bars.slice(0, 2), ["0 of 3  first", "1 of 3  second"]);
      const wipe = "\r\u001b[K";
      assert.ok(text.includes(`${wipe}a whole line\n`));
      assert.match(
        text,
        /a whole line\n[^]*2 of 3[^]*half a line, the other half\n/,
      );
      // What a person sees in the end.
      assert.equal(
        text.split("\n").map((line) => line.split(wipe).at(-1)).join("\n"),
        "a whole line\nhalf a line, the other half\n",
      );
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

function hasScript(): boolean {
  try {
    return Deno.statSync("/usr/bin/script").isFile;
  } catch {
    return false;
  }
}

Deno.test("clip() cuts by columns and says so", () => {
  assert.equal(clip("abc", 3), "abc");
  assert.equal(clip("abcd", 3), "ab…");
  assert.equal(clip("感知感知", 5), "感知…");
  assert.equal(clip("ab cd", 4), "ab…");
});
