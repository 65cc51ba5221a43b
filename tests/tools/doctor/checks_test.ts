import assert from "node:assert/strict";
import {
  denoVersion,
  NEEDED,
} from "../../../tools/doctor/checks/deno_version.ts";
import { cacheDisk, disk } from "../../../tools/doctor/checks/disk.ts";
import { clone } from "../../../tools/doctor/checks/clone.ts";
import { git } from "../../../tools/doctor/checks/git.ts";
import { graphics } from "../../../tools/doctor/checks/graphics.ts";
import { judging } from "../../../tools/doctor/checks/judging.ts";
import { limits } from "../../../tools/doctor/checks/limits.ts";
import { memoryFinding } from "../../../tools/doctor/checks/memory.ts";
import { packages } from "../../../tools/doctor/checks/packages.ts";
import { terminalFinding } from "../../../tools/doctor/checks/terminal.ts";
import {
  webassembly,
  webassemblyFinding,
} from "../../../tools/doctor/checks/webassembly.ts";
import { cacheWriting, writing } from "../../../tools/doctor/checks/writing.ts";
import { fakeConditions, prints, put } from "./fake_conditions.ts";

const REPOSITORY = new URL("../../../", import.meta.url);

Deno.test("deno: 2.9 and newer versions 2 are fine, others to mend", async () => {
  for (
    const [deno, level] of [
      ["2.9.0", "fine"],
      ["2.9.6", "fine"],
      ["2.10.1", "fine"],
      ["2.8.3", "mend"],
      ["1.46.3", "mend"],
      ["3.0.0", "mend"],
    ]
  ) {
    await using at = await fakeConditions({ deno });
    const finding = await denoVersion.look(at);
    assert.equal(finding.level, level, deno);
    if (level === "mend") {
      assert.ok(finding.remedy!.type!.includes("deno upgrade 2.9.6"));
    }
  }
});

Deno.test("deno: the version is the one that README and CI name", () => {
  const readme = Deno.readTextFileSync(new URL("README.md", REPOSITORY));
  assert.ok(readme.includes(`Deno](https://deno.com) ${NEEDED}`));
  assert.ok(readme.includes(`npx -y deno@${NEEDED} `));
  const ci = Deno.readTextFileSync(new URL(".ci/run", REPOSITORY));
  assert.match(
    ci,
    new RegExp(`^deno_version=${NEEDED.replace(".", "\\.")}\\.`, "m"),
  );
});

Deno.test("memory: little of it is worth knowing", () => {
  assert.equal(memoryFinding({ total: 8e9, available: 4e9 }).level, "fine");
  const { level, text } = memoryFinding({ total: 4e9, available: 300e6 });
  assert.deepEqual([level, text], ["know", "4.0 GB, 300 MB of it free"]);
});

Deno.test("terminal: a narrow one is worth knowing, none is fine", () => {
  const none = () => undefined;
  assert.equal(terminalFinding({ columns: 60, rows: 24 }, none).level, "fine");
  assert.equal(terminalFinding({ columns: 59, rows: 24 }, none).level, "know");
  assert.equal(terminalFinding(undefined, none).level, "fine");
  assert.equal(
    terminalFinding(
      { columns: 100, rows: 24 },
      (name) => name === "NO_COLOR" ? "1" : undefined,
    ).text,
    "100 × 24, without colours",
  );
});

Deno.test("graphics: an adapter is fine, a software one too; none, a crash are worth knowing", async () => {
  const cases: [string, boolean, string, RegExp][] = [
    ['{"name":"NVIDIA H100","software":false}', true, "fine", /^NVIDIA H100$/],
    [
      '{"name":"llvmpipe (LLVM 15)","software":false}',
      true,
      "fine",
      /^llvmpipe \(LLVM 15\): a software adapter, .*\. Nothing to do: no chapter needs a graphics adapter$/,
    ],
    ['{"name":"x","software":true}', true, "fine", /a software adapter/],
    [
      'driver chatter\n{"name":"Apple M2","software":false}',
      true,
      "fine",
      /^Apple M2$/,
    ],
    ["null", true, "know", /^no WebGPU adapter$/],
    ["", true, "know", /^no WebGPU adapter/],
    ["Segmentation fault", false, "know", /the driver crashed/],
  ];
  for (const [out, success, level, text] of cases) {
    await using at = await fakeConditions({ runDeno: prints(out, success) });
    const finding = await graphics.look(at);
    assert.equal(finding.level, level, out);
    assert.match(finding.text, text);
  }
  assert.equal(graphics.late!.level, "know");
});

Deno.test("webassembly: here are SIMD and threads; without is worth knowing", async () => {
  await using at = await fakeConditions();
  assert.equal((await webassembly.look(at)).text, "with SIMD and threads");
  const { level, text } = webassemblyFinding(true, false);
  assert.deepEqual([level, text], ["know", "without threads"]);
});

/** A clone of one exercise. */
function putClone(root: string): void {
  const exercise = {
    id: "1.1",
    name: "predict",
    file: "exercises/01-a/predict.ts",
    solution: "solutions/01-a/predict.ts",
    lib: "lib/a/predict.ts",
    check: "tests/course/01-a/1.1.check.ts",
    driver: "tests/course/01-a/1.1.driver.ts",
  };
  const { file, solution, lib, check, driver } = exercise;
  for (const path of [file, solution, lib, check, driver]) {
    put(`${root}/${path}`, "");
  }
  for (
    const path of ["course/01-a.md", "tools/a.ts", "deno.json", "deno.lock"]
  ) put(`${root}/${path}`, "");
  put(
    `${root}/tests/course/01-a/exercises.json`,
    JSON.stringify({ number: 1, name: "01-a", exercises: [exercise] }),
  );
}

Deno.test("clone: what is missing is named, with the command that brings it back", async () => {
  await using at = await fakeConditions();
  putClone(at.root);
  assert.equal(
    (await clone.look(at)).text,
    "all here: 1 exercise in 1 chapter",
  );
  Deno.removeSync(`${at.root}/exercises/01-a/predict.ts`);
  const stub = await clone.look(at);
  assert.deepEqual([stub.level, stub.text, stub.remedy!.type], [
    "mend",
    "missing exercises: 1.1",
    ["deno task reset 1.1"],
  ]);
  Deno.removeSync(`${at.root}/lib`, { recursive: true });
  const download = await clone.look(at);
  assert.equal(download.text, "missing: lib, lib/a/predict.ts");
  assert.match(download.remedy!.text, /^Download the course again/);
  Deno.mkdirSync(`${at.root}/.git`);
  assert.deepEqual((await clone.look(at)).remedy!.type, [
    "git checkout -- lib lib/a/predict.ts",
  ]);
});

Deno.test("clone: an empty folder is to mend", async () => {
  await using at = await fakeConditions();
  const { level, text } = await clone.look(at);
  assert.deepEqual([level, text], [
    "mend",
    "missing: course, exercises, lib and 5 more",
  ]);
});

Deno.test("git: none, and a folder that is no clone, are worth knowing", async () => {
  await using at = await fakeConditions({
    runDeno: prints("git version 2.39.5"),
  });
  assert.match((await git.look(at)).text, /^2\.39\.5; this folder is no clone/);
  Deno.mkdirSync(`${at.root}/.git`);
  assert.equal((await git.look(at)).level, "fine");
  const none = {
    ...at,
    runDeno: () => Promise.reject(new Deno.errors.NotFound("git")),
  };
  const { level, remedy } = await git.look(none);
  assert.deepEqual([level, remedy!.type], ["know", ["sudo apt install git"]]);
});

Deno.test("git: a Mac without developer tools is never asked to run git", async () => {
  const asked: (string | undefined)[] = [];
  await using at = await fakeConditions({
    os: "darwin",
    runDeno: (_, options) => {
      asked.push(options?.command);
      return Promise.resolve({ success: false, out: "", err: "" });
    },
  });
  assert.deepEqual((await git.look(at)).remedy!.type, [
    "xcode-select --install",
  ]);
  assert.deepEqual(asked, ["xcode-select"]);
});

Deno.test("disk: too little is to mend", async () => {
  await using at = await fakeConditions();
  assert.equal((await disk.look(at)).level, "fine");
  const full = { ...at, freeBytes: () => Promise.resolve(12e6) };
  assert.deepEqual(
    [(await disk.look(full)).level, (await disk.look(full)).text],
    ["mend", "12 MB free here; 200 MB are needed"],
  );
  const cache = await cacheDisk.look(full);
  assert.equal(cache.level, "mend");
  assert.deepEqual(cache.remedy!.type, [
    "export DESCENT_CACHE=/path/with/space",
  ]);
});

Deno.test("disk: the cache needs room for the data files; a list that can't be read needs none", async () => {
  const file = {
    file: "a",
    url: "https://a.example/a",
    bytes: 3e9,
    sha256: "",
  };
  await using at = await fakeConditions({
    freeBytes: () => Promise.resolve(2e9),
    dataFiles: () => Promise.resolve([file]),
  });
  assert.equal((await cacheDisk.look(at)).level, "mend");
  const broken = { ...at, dataFiles: () => Promise.reject(new Error("x")) };
  assert.equal((await cacheDisk.look(broken)).level, "fine");
});

Deno.test("writing: fine where folders are and where they will be, and nothing stays", async () => {
  await using at = await fakeConditions();
  Deno.mkdirSync(`${at.root}/exercises`);
  assert.equal((await writing.look(at)).level, "fine");
  assert.equal((await cacheWriting.look(at)).level, "fine");
  assert.deepEqual([...Deno.readDirSync(at.root)].map(({ name }) => name), [
    "exercises",
  ]);
  assert.deepEqual([...Deno.readDirSync(`${at.root}/exercises`)], []);
});

Deno.test("writing: a file in the folder's place, or on its way, is to mend", async () => {
  await using at = await fakeConditions();
  put(`${at.root}/.descent`, "");
  assert.equal(
    (await writing.look(at)).text,
    ".descent/ can't be written: it is a file",
  );
  const inside = { ...at, data: { cache: `${at.root}/.descent/a/b` } };
  assert.equal(
    (await cacheWriting.look(inside)).text,
    `${at.root}/.descent/a/b can't be written: ${at.root}/.descent is a file`,
  );
});

Deno.test({
  name:
    "writing: what the system refuses, and a link that leads nowhere, are to mend",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using at = await fakeConditions();
    // Nobody, not even root, makes a folder there.
    const refused = { ...at, data: { cache: "/proc/descent" } };
    const { level, text, remedy } = await cacheWriting.look(refused);
    assert.equal(level, "mend");
    assert.match(text, /^\/proc\/descent can't be written: \S/);
    assert.deepEqual(remedy!.type, ["export DESCENT_CACHE=~/descent-cache"]);
    Deno.symlinkSync("/nowhere/at/all", `${at.root}/link`);
    const link = { ...at, data: { cache: `${at.root}/link/cache` } };
    assert.match(
      (await cacheWriting.look(link)).text,
      /is a link that leads nowhere$/,
    );
  },
});

Deno.test("packages: one that is missing is named", async () => {
  await using at = await fakeConditions();
  assert.equal((await packages.look(at)).level, "fine");
  const reason = "Failed caching npm package 'js-tokens@10.0.0'\n\nCaused by:";
  const missing = {
    ...at,
    packages: () => Promise.resolve({ here: false, reason }),
  };
  const { level, text, remedy } = await packages.look(missing);
  assert.equal(level, "mend");
  assert.match(text, /^js-tokens@10\.0\.0 is not in Deno's cache/);
  assert.deepEqual(remedy!.type, ["deno install"]);
});

Deno.test("judging: quick is fine, slow is worth knowing, wrong is to mend", async () => {
  const result = (status: string, ms: number, problem: string | null = null) =>
    prints(JSON.stringify({ exercise: "2.1 predict", status, ms, problem }));
  await using at = await fakeConditions();
  const look = (runDeno: typeof at.runDeno) => judging.look({ ...at, runDeno });
  assert.equal(
    (await look(result("passed", 400))).text,
    "2.1 predict in 400 ms",
  );
  assert.equal((await look(result("passed", 1400))).level, "know");
  const failed = await look(result("failed", 400, "expected 1, got 0"));
  assert.equal(failed.level, "mend");
  assert.match(failed.text, /does not pass: expected 1, got 0$/);
  assert.equal(
    (await look(prints("null"))).remedy!.type![0],
    "deno task tangle",
  );
  assert.match(
    (await look(prints("boom", false))).text,
    /^the judge does not run: boom/,
  );
});

Deno.test("judging: is not tried before Deno and the packages are right", async () => {
  await using at = await fakeConditions({
    runDeno: prints("not found", false),
    packages: () => Promise.resolve({ here: false, reason: "" }),
  });
  await assert.rejects(
    async () => await judging.look(at),
    { name: "NotTried", message: "packages are missing" },
  );
  await assert.rejects(
    async () => await judging.look({ ...at, deno: "2.3.0" }),
    { name: "NotTried", message: "Deno is the wrong one" },
  );
});

Deno.test("limits: a system that does not hold them is worth knowing", async () => {
  await using at = await fakeConditions({
    runDeno: (_, options) =>
      Promise.resolve({
        success: true,
        out: options?.command === "/bin/sh" ? "unlimited" : "free",
        err: "",
      }),
  });
  const { level, text } = await limits.look(at);
  assert.deepEqual([level, text], [
    "know",
    "the system does not limit processor time and memory",
  ]);
  assert.equal((await limits.look({ ...at, os: "windows" })).level, "fine");
});
