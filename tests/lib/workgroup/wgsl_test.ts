/**
 * What the reader of WGSL tells: places, remedies, and launches that do not fit.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Launch } from "../../../lib/workgroup/simulate.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { mistakes } from "./shaders.ts";

const run = (
  body: string,
  before = "",
  buffers: Launch["buffers"] = {},
  attributes = "@compute @workgroup_size(4)",
) =>
  simulateShader(
    `@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
${before}
${attributes}
fn main(@builtin(local_invocation_index) i: u32) {
${body}
}`,
    {
      workgroups: 1,
      buffers: { x: new Float32Array(4), out: new Float32Array(4), ...buffers },
    },
  );

Deno.test("mistakes have a place and a remedy", () => {
  const told: [string, RegExp][] = [
    ["out[i] = x[i] * i;", /^WGSL 6:15: f32 \* u32; .* write f32\(…\)/],
    [
      "out[i] = 1.0 + i;",
      /^WGSL 6:14: a number with a point \+ u32; .* write f32/,
    ],
    [
      "out[i] = 1",
      /^WGSL 7:1: expected ";", found "}"; |^WGSL 6:11: expected ";"/,
    ],
    [
      "out[i] = ot[i];",
      /^WGSL 6:10: there is no variable ot; do you mean out\?/,
    ],
    ["out[i] = flor(x[i]);", /there is no function flor; do you mean floor\?/],
    ["x[i] = 1;", /x can only be read; write var<storage, read_write> x$/],
    ["let k = 1; k = 2;", /k is a let, which keeps its value; write var$/],
    ["let from = 1;", /from is a word that WGSL keeps for later; choose/],
    ["let k: u32 = -1;", /-1 has no place in u32; u32 begins at 0/],
    ["let k = i & 1 == 0;", /== and & stand side by side; WGSL wants parenth/],
    ["++i;", /\+\+ before a name; write it after: i\+\+$/],
    ["let n = arrayLength(x);", /write arrayLength\(&x\)/],
  ];
  for (const [body, message] of told) {
    assert.throws(() => run(body), { name: "WgslError", message }, body);
  }
});

Deno.test("every mistake has a line and a column inside of its source", () => {
  const buffers = { x: new Float32Array(4), out: new Float32Array(4) };
  for (const [name, source] of Object.entries(mistakes)) {
    const lines = source.split("\n");
    try {
      simulateShader(source, { workgroups: 1, buffers });
      assert.fail(name);
    } catch (error) {
      const { line, column, message } = error as Error & {
        line: number;
        column: number;
      };
      assert.ok(line >= 1 && line <= lines.length, `${name}: ${message}`);
      assert.ok(column >= 1 && column <= lines[line - 1].length + 1, message);
      assert.match(message, /^WGSL \d+:\d+: .+; .+/);
    }
  }
});

Deno.test("what is WGSL but not ours is named as such", () => {
  const others: [string, string?][] = [
    ["switch i { default: { } }"],
    ["let p = &out;"],
    ["let m = mat2x2f(1, 0, 0, 1);"],
    ["let h = 1.0h;"],
    ["out[i] = atan2(1.0, 2.0);"],
    ["", "var<private> mine: f32;"],
    ["", "enable f16;"],
    ["", "var<workgroup> n: atomic<u32>;"],
    ["", "struct S { @size(16) a: f32 }"],
  ];
  for (const [body, before] of others) {
    assert.throws(() => run(body, before), {
      name: "WgslError",
      message: /is WGSL, but not in the course's subset; /,
    }, body || before);
  }
});

Deno.test("findings name lines, rows and members", () => {
  const { findings } = run(
    `  cells[i][i + 1] = x[i];
  row[0].y = 1;
  var own: array<f32, 4>;
  own[i + 1] = 2;
  out[i - 1] = own[0];`,
    "var<workgroup> cells: array<array<f32, 4>, 4>;\nvar<workgroup> row: array<vec2f, 2>;",
  );
  const all = findings.map(({ message }) => message).join("\n");
  assert.match(
    all,
    /writes cells\[…\]\[4\] \(line 7\); cells\[…\] has 4 numbers/,
  );
  assert.match(all, /writes row\[0\]\.y \(line 8\)/);
  assert.match(all, /writes own\[4\] \(line 10\)/);
  assert.match(all, /writes out\[4294967295\] \(line 11\); .* falls below 0/);
});

Deno.test("a workgroupBarrier does not settle storage", () => {
  const pass = (word: string) =>
    run(`out[i] = 1; ${word}(); let k = out[3 - i];`).findings;
  assert.equal(pass("storageBarrier").length, 0);
  const [{ kind, message }] = pass("workgroupBarrier");
  assert.equal(kind, "race");
  assert.match(message, /storageBarrier\(\);$/);
});

Deno.test("a loop without an end is told with its line", () => {
  const [{ kind, message }] = run("var k = 0;\nloop { k++; }").findings;
  assert.equal(kind, "endless");
  assert.match(message, /\(line 7\)/);
});

Deno.test("limits and launches", () => {
  const large = run("", "var<workgroup> t: array<vec4f, 1025>;").findings;
  assert.match(large[0].message, /16400 bytes/);
  const wide = run("", "", {}, "@compute @workgroup_size(257)").findings;
  assert.match(wide[0].message, /257 invocations, and WebGPU allows 256/);
  assert.throws(() => run("", "", { y: new Float32Array(1) }), {
    name: "RangeError",
    message: /has a buffer y, and the shader declares only x, out/,
  });
  assert.throws(() => run("", "", { x: new Uint32Array(1) }), {
    name: "RangeError",
    message:
      /x is array<f32>, and the launch has Uint32Array; expected Float32/,
  });
  assert.throws(
    () => run("", "@group(0) @binding(2) var<uniform> u: vec4f;"),
    { name: "RangeError", message: /declares u: vec4f/ },
  );
  assert.throws(
    () =>
      run("", "@group(0) @binding(2) var<uniform> u: vec4f;", {
        u: new Float32Array(2),
      }),
    { name: "RangeError", message: /at least 4 numbers; the launch has 2/ },
  );
});

Deno.test("no text, however broken, ends in anything but a WgslError", () => {
  const texts = Object.values(mistakes);
  const buffers = { x: new Float32Array(4), out: new Float32Array(4) };
  let seed = 1;
  const random = (n: number) => (seed = seed * 48271 % 2147483647) % n;
  for (let round = 0; round < 400; round++) {
    let text = texts[random(texts.length)];
    const [from, to] = [random(text.length), random(text.length)];
    const other = texts[random(texts.length)];
    text = text.slice(0, from) + other.slice(to, to + random(9)) +
      text.slice(from + random(9));
    try {
      simulateShader(text, { workgroups: 1, buffers, steps: 1000 });
    } catch (error) {
      const { name } = error as Error;
      assert.ok(
        name === "WgslError" || name === "RangeError",
        `${error}\n${text}`,
      );
    }
  }
});
