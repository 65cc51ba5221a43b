import assert from "node:assert/strict";
import type { Check } from "../../../tools/doctor/check.ts";
import { CHECKS } from "../../../tools/doctor/checks.ts";
import { examine, type Examined } from "../../../tools/doctor/examine.ts";
import { fine, know, mend } from "../../../tools/doctor/finding.ts";
import {
  closingLine,
  isReady,
  printReport,
  tidy,
} from "../../../tools/doctor/report.ts";
import { summaryText } from "../../../tools/doctor/summary.ts";
import { makePaint } from "../../../tools/terminal/paint.ts";
import { displayWidth } from "../../../tools/terminal/width.ts";
import { fakeConditions } from "./fake_conditions.ts";

const base: Check = {
  id: "x",
  group: "This machine",
  title: "x",
  weight: 1,
  seconds: 1,
  look: () => fine("good"),
};

function examined(...findings: ReturnType<typeof fine>[]): Examined[] {
  return findings.map((finding, i) => ({
    check: { ...base, id: `c${i}`, title: `c${i}`, weight: 9 - i },
    finding,
    ms: 1,
  }));
}

function report(list: Examined[], width = 60): string {
  let text = "";
  const write = (more: string) => {
    text += more;
  };
  printReport(list, {
    interactive: false,
    paint: makePaint(false),
    width: () => width,
    write,
    print: (line = "") => write(`${line}\n`),
    clear() {},
  }, "/home/ann");
  return text;
}

const REMEDY = { text: "Do this", type: ["do this --now /home/ann/x"] };

Deno.test("printReport() lists checks, remedies in order of importance, and a closing line", () => {
  const list = examined(
    mend("bad in /home/ann/x", REMEDY),
    know("so so", { text: "Never mind" }),
    fine("good"),
    mend("worse", { text: "Do that" }),
  );
  assert.equal(
    report(list),
    `This machine
  ✗ c0  bad in ~/x
  ! c1  so so
  ✓ c2  good
  ✗ c3  worse

To mend
  ✗ c3: Do that
  ✗ c0: Do this
      do this --now ~/x

Worth knowing
  ! c1: Never mind

2 things to mend
`,
  );
});

Deno.test("printReport() says once what helps several checks", () => {
  const list = examined(mend("a", REMEDY), mend("b", REMEDY));
  assert.match(report(list), /^ {2}✗ c1, c0: Do this\n/m);
});

Deno.test("printReport() keeps within the terminal, commands excepted", () => {
  const long = "many words that go on and on ".repeat(8).trim();
  const command = "echo ".repeat(20).trim();
  const text = report(
    examined(mend(long, { text: long, type: [command] })),
    50,
  );
  for (const line of text.split("\n")) {
    if (line.trim() === command) continue;
    assert.ok(displayWidth(line) <= 50, line);
  }
  assert.ok(text.includes(command));
});

Deno.test("closingLine() counts what is to mend, or is ready", () => {
  const a = know("a", REMEDY);
  assert.equal(closingLine(examined(fine("a"))), "ready for the workshop");
  assert.equal(
    closingLine(examined(a)),
    "ready for the workshop; 1 thing worth knowing",
  );
  assert.equal(closingLine(examined(a, mend("b", REMEDY))), "1 thing to mend");
  assert.equal(isReady(examined(a)), true);
  assert.equal(isReady(examined(a, mend("b", REMEDY))), false);
});

Deno.test("summaryText() has stable keys and no home folder", () => {
  const list = examined(
    mend("in /home/ann/x", REMEDY, { folder: "/home/ann" }),
  );
  assert.deepEqual(JSON.parse(summaryText(list, "/home/ann")), {
    doctor: 1,
    ready: false,
    closing: "1 thing to mend",
    mend: ["c0"],
    know: [],
    checks: {
      c0: {
        level: "mend",
        text: "in ~/x",
        remedy: "Do this",
        type: ["do this --now ~/x"],
        facts: { folder: "~" },
        ms: 1,
      },
    },
  });
});

Deno.test("tidy() replaces the home folder only where it is one", () => {
  assert.equal(tidy("/home/ann/a:/home/ann", "/home/ann"), "~/a:~");
  assert.equal(
    tidy("/home/anna /mnt/home/ann", "/home/ann"),
    "/home/anna /mnt/home/ann",
  );
  assert.equal(tidy("/a", "/"), "/a");
  assert.equal(tidy("/a", ""), "/a");
});

Deno.test("examine() makes a finding of a check that breaks, hangs or is not tried", async () => {
  const broken: Check = {
    ...base,
    id: "broken",
    look() {
      throw new TypeError("oh\nstack");
    },
  };
  const hangs: Check = {
    ...base,
    id: "hangs",
    seconds: 0.05,
    look: () => new Promise(() => {}),
  };
  const late = { ...hangs, id: "late", late: mend("too late", REMEDY) };
  await using at = await fakeConditions();
  const finished: string[] = [];
  const list = await examine(
    [broken, hangs, late, base],
    at,
    ({ id }) => finished.push(id),
  );
  assert.deepEqual(
    list.map(({ finding: { level, text } }) => [level, text]),
    [
      ["know", "this check broke: oh"],
      ["know", "no answer within 0.05 s"],
      ["mend", "too late"],
      ["fine", "good"],
    ],
  );
  assert.equal(finished.length, 4);
});

Deno.test("examine() ends at once on an interrupt", async () => {
  const interrupt = new AbortController();
  await using at = await fakeConditions({ signal: interrupt.signal });
  const hangs: Check = { ...base, look: () => new Promise(() => {}) };
  const running = examine([hangs], at);
  interrupt.abort();
  await assert.rejects(running, { name: "AbortError" });
});

Deno.test("CHECKS have names of their own, and are through within ten seconds", () => {
  const ids = CHECKS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, seconds } of CHECKS) assert.ok(seconds <= 9, id);
});
