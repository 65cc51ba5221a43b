/**
 * Exercises on kernels: who fools the simulator, and what becomes of a right solution where the GPU is missing, breaks
 * or does not answer.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { loadCourse } from "../../../tools/course/index.ts";
import { judge } from "../../../tools/judge/judge.ts";
import type { Verdict } from "../../../tools/judge/verdict.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(
  /\/$/,
  "",
);
const exercises = loadCourse(root).flatMap(({ exercises }) => exercises);

/** Judges a solution with something put before it, and something in it replaced. */
async function verdictOn(
  id: string,
  { before = "", edit = (source) => source, diagnose = false }: {
    before?: string;
    edit?: (source: string) => string;
    diagnose?: boolean;
  },
): Promise<Verdict> {
  const exercise = exercises.find((each) => each.id === id)!;
  const solution = await Deno.readTextFile(`${root}/${exercise.solution}`);
  const source = `${edit(solution)}\n${before}\n`;
  const { solution: at, file: path } = exercise;
  return judge({ root, exercise, source, path, at, seed: 1, diagnose });
}

function failures({ checks }: Verdict): string {
  return checks.map(({ failure }) => failure?.message ?? "").join("\n");
}

/** A body of a function in place of the solution's. */
const body = (text: string) => (source: string) =>
  source.replace(/^(export function[^]*?\{\n)[^]*\n\}\n/m, `$1${text}\n}\n`)
    .replace(/^(export function\*[^]*?\{\n)[^]*\n\}\n/m, `$1${text}\n}\n`);

Deno.test("a kernel with a race fails, whatever it does to arrays", async () => {
  const race = (source: string) =>
    source.replace("out[global.x] = f", "out[0] = f");
  const plain = await verdictOn("8.1", { edit: race });
  assert.match(
    failures(plain),
    /race on out: invocation 0 of workgroup 0 writes out/,
  );
  const forgets = await verdictOn("8.1", {
    edit: race,
    before: "Array.prototype.push = () => 0;",
  });
  assert.notEqual(forgets.status, "passed");
  for (
    const before of [
      "Object.entries = () => [];",
      "globalThis.Proxy = class {};",
      "Map.prototype.get = () => undefined;",
      "Math.floor = () => 0;",
    ]
  ) {
    const { status } = await verdictOn("8.1", { edit: race, before });
    assert.notEqual(status, "passed", before);
  }
});

Deno.test("places of a race are the learner's, in the path that is shown", async () => {
  const verdict = await verdictOn("8.3", {
    edit: (source) => source.replace("  yield barrier();\n", ""),
  });
  assert.equal(verdict.status, "failed");
  const [, ...lines] = /tree_reduce\.ts:(\d+):\d+\).*tree_reduce\.ts:(\d+):/
    .exec(failures(verdict))!;
  assert.equal(new Set(lines).size, 2);
  assert.ok(lines.includes(String(verdict.place.line)));
});

Deno.test("a sum in a variable outside is none in shared memory", async () => {
  const { status, checks } = await verdictOn("8.3", {
    before: "let total = 0;",
    edit: body(`
  if (local.x === 0) total = 0;
  yield barrier();
  if (global.x < x.length) total += x[global.x];
  yield barrier();
  if (local.x === 0) sums[workgroup.x] = total;`),
  });
  assert.equal(status, "failed");
  assert.deepEqual(
    checks.filter(({ status }) => status === "failed").map(({ name }) => name),
    ["adds in shared memory, in log₂ rounds"],
  );
});

Deno.test("a loop without reads ends too, in both languages", async () => {
  const late = await verdictOn("8.1", { edit: body("  for (;;);") });
  assert.match(failures(late), /no answer after 2 s: a loop without end/);
  for (const loop of ["loop { }", "while (true) { let j = i; }"]) {
    const shader = await verdictOn("8.5", {
      edit: (source) => source.replace("let i = id.x;", `$& ${loop}`),
    });
    assert.equal(shader.status, "failed");
    assert.match(failures(shader), /endless|not understood/, loop);
  }
});

Deno.test("a text that is another one when only the text is asked for", async () => {
  // The driver's frames are the kit's, by its source map.
  const { checks } = await verdictOn("8.5", {
    edit: (source) =>
      source.replace(
        "return /* wgsl */",
        "if (!new Error().stack!.includes('exercises.md')) return ''; $&",
      ),
  });
  assert.deepEqual(
    checks.map(({ status }) => status).slice(-3),
    ["passed", "failed", "skipped"],
  );
});

Deno.test("a text that would fill the judge's memory is refused there", async () => {
  const texts = [
    "@compute @workgroup_size(4096, 4096, 64) fn main() {}",
    "var<workgroup> t: array<f32, 2000000000>; @compute @workgroup_size(64) fn main() { t[0] = 1.0; }",
    "@compute @workgroup_size(64) fn main() { var t: array<array<f32, 60000>, 60000>; t[0][0] = 1.0; }",
  ];
  const bindings = [0, 1, 2].map((i) =>
    `@group(0) @binding(${i}) var<storage, read_write> ${
      ["a", "b", "out"][i]
    }: array<f32>;`
  ).join(" ");
  for (const text of texts) {
    const other = JSON.stringify(`${bindings} ${text}`);
    const { checks } = await verdictOn("8.5", {
      edit: (source) =>
        source.replace(
          "return /* wgsl */",
          `if (!new Error().stack!.includes('exercises.md')) return ${other}; $&`,
        ),
    });
    assert.deepEqual(
      checks.map(({ status }) => status).slice(-3),
      ["passed", "failed", "skipped"],
    );
  }
});

Deno.test("where no GPU is, the simulator judges alone, and says so", async () => {
  for (const id of ["8.5", "8.6", "8.7"]) {
    const { status, notes, checks } = await verdictOn(id, {
      before:
        'Object.defineProperty(navigator, "gpu", { value: undefined, configurable: true });',
    });
    assert.equal(status, "passed");
    assert.deepEqual(notes, [
      "Judged by the simulator only: no GPU adapter here.",
    ]);
    assert.equal(checks.at(-1)!.status, "passed");
  }
});

Deno.test("a GPU that ends the process fails nobody, and is told", async () => {
  const { status, notes, checks } = await verdictOn("8.5", {
    before:
      'Object.defineProperty(navigator, "gpu", { get: () => Deno.exit(7), configurable: true });',
  });
  assert.equal(status, "passed");
  assert.deepEqual(notes, [
    "Judged by the simulator only: its process ended the process: does it call Deno.exit?",
  ]);
  const { excuse, ...last } = checks.at(-1)!;
  assert.deepEqual(last, {
    name: "gives the same on a GPU",
    status: "skipped",
  });
  assert.equal(excuse, notes![0]);
});

Deno.test("an adapter that never comes is waited for once, and not for ever", async () => {
  const { status, notes } = await verdictOn("8.5", {
    before:
      'Object.defineProperty(navigator, "gpu", { value: { requestAdapter: () => new Promise(() => {}) }, configurable: true });',
  });
  assert.equal(status, "passed");
  assert.deepEqual(notes, [
    "Judged by the simulator only: no GPU adapter within 5 s.",
  ]);
});

Deno.test("a wrong shader is not tried on a GPU", async () => {
  const { status, checks, notes } = await verdictOn("8.5", {
    before:
      'Object.defineProperty(navigator, "gpu", { get: () => Deno.exit(7), configurable: true });',
    edit: (source) => source.replace("b[i];", "a[i];"),
  });
  assert.equal(status, "failed");
  assert.equal(notes, undefined);
  assert.deepEqual(
    checks.slice(-2).map(({ status }) => status),
    ["skipped", "skipped"],
  );
});

Deno.test("a line that cannot be read is quoted, and gets no diagnosis of another", async () => {
  const verdict = await verdictOn("8.5", {
    edit: (source) => source.replace("b[i];", "b[i]"),
    diagnose: true,
  });
  assert.equal(verdict.diagnosis, undefined);
  assert.match(
    failures(verdict),
    /zipShader: not understood: WGSL 11:7: expected ";".*\(line 11: \}\)|not understood: WGSL 10:\d+: .*\(line 10: out\[i\] = a\[i\] \+ b\[i\]\)/,
  );
});
