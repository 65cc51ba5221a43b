import assert from "node:assert/strict";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

const head =
  "@group(0) @binding(0) var<storage, read_write> out: array<f32>;\n";
const run = (source: string) =>
  simulateShader(head + source, {
    workgroups: 2,
    buffers: { out: new Float32Array(4) },
  });

Deno.test("a workgroup of a thousand million invocations is refused, not run", () => {
  const { findings, counts } = run(
    "@compute @workgroup_size(4096, 4096, 64) fn main() { out[0] = 1.0; }",
  );
  assert.equal(findings[0].kind, "too-large");
  assert.equal(counts.invocations, 0);
});

Deno.test("what is nested too deeply is said to be", () => {
  const deep = "(".repeat(20_000) + "1.0" + ")".repeat(20_000);
  assert.throws(
    () => run(`@compute @workgroup_size(1) fn main() { out[0] = ${deep}; }`),
    /nested too deeply/,
  );
});

Deno.test("a function has room for 2048 numbers", () => {
  const local = (n: number) =>
    `struct Two { a: array<f32, ${n}>, b: array<f32, ${n}> }\n` +
    "@compute @workgroup_size(1) fn main() { var t: Two; out[0] = t.a[0]; }";
  assert.doesNotThrow(() => run(local(1024)));
  assert.throws(() => run(local(1025)), /t has 2050 numbers/);
});

Deno.test("arrays that no GPU has room for are refused where they are declared", () => {
  const sources = [
    "var<workgroup> t: array<f32, 400000000>;\n" +
    "@compute @workgroup_size(1) fn main() { out[0] = t[1]; }",
    "@compute @workgroup_size(1) fn main() {\n" +
    "  var a: array<array<f32, 60000>, 60000>; out[0] = a[1][1]; }",
  ];
  for (const source of sources) {
    assert.throws(() => run(source), /an array of \d+ elements; WGSL allows/);
  }
});
