/**
 * Barriers in one line or late, and components of one vector.
 *
 * @module
 */
import assert from "node:assert/strict";
import { barrier, type Kernel } from "../../../lib/workgroup/kernel.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("two barriers in one line are two", () => {
  // deno-fmt-ignore
  const both: Kernel = function* ({ local }) {
    if (local.x < 2) { yield barrier(); } else { yield barrier(); }
  };
  const launch = { workgroups: 1, size: 4, buffers: {} };
  const [{ kind, message }] = simulate(both, launch).findings;
  assert.equal(kind, "divergent-barrier");
  const place = String.raw`\((mended_test\.ts:\d+:\d+)\)`;
  const [, here, there] = new RegExp(
    `waits at a barrier ${place}, .* at another ${place};`,
  ).exec(message)!;
  assert.notEqual(here, there);
});

Deno.test("in WGSL too, with both columns", () => {
  const source = `@compute @workgroup_size(4)
fn main(@builtin(local_invocation_index) i: u32) {
  if (i < 2) { workgroupBarrier(); } else { workgroupBarrier(); }
}`;
  const launch = { workgroups: 1, buffers: {} };
  const { findings } = simulateShader(source, launch);
  assert.deepEqual(findings.map(({ kind }) => kind), [
    "divergent-barrier",
    "not-uniform",
    "not-uniform",
  ]);
  assert.match(findings[0].message, /\(line 3:16\), .* another \(line 3:45\)/);
});

Deno.test("barriers apart are found late, and the report says how", () => {
  const late = (apart: boolean): Kernel =>
    function* ({ local }) {
      for (let i = 0; i < 400; i++) yield barrier();
      for (let i = 0; i < 100; i++) {
        if (apart && local.x === 40) yield barrier();
        else yield barrier();
      }
    };
  const launch = { workgroups: 1, size: 64, buffers: {} };
  const right = simulate(late(false), launch);
  assert.deepEqual(right.findings, []);
  assert.deepEqual(right.warnings.map(({ kind }) => kind), [
    "compared-in-part",
  ]);
  const wrong = simulate(late(true), launch);
  assert.equal(wrong.findings[0].kind, "divergent-barrier");
});

const vectors = (body: string) =>
  simulateShader(
    `@group(0) @binding(0) var<storage, read_write> v: array<vec3f>;
var<workgroup> w: array<vec2f, 4>;
@compute @workgroup_size(2)
fn main(@builtin(local_invocation_index) i: u32) {
${body}
}`,
    { workgroups: 1, buffers: { v: new Float32Array(8) } },
  );

Deno.test("components of one vector are written together", () => {
  const apart = vectors("if (i == 0) { v[1].x = 1; } else { v[1].y = 2; }");
  const [{ kind, message }] = apart.findings;
  assert.equal(kind, "race");
  assert.match(
    message,
    /^race: invocation 0 of workgroup 0 writes v\[1\] \(line 5\), .*one component may write the whole vector/,
  );
  const byIndex = vectors("w[0][i] = 1; workgroupBarrier(); v[i] = vec3f();");
  assert.deepEqual(byIndex.findings.map(({ kind }) => kind), ["race"]);
  const read = vectors(
    "w[i].x = 1; if (i == 0) { w[2].x = 1; } else { v[1].z = w[2].y; }",
  );
  assert.match(read.findings[0].message, /writes w\[2\] .* reads it/);
  const own = vectors("v[i].x = 1; v[i].y = 2; w[i].y = 1; v[i].z = w[i].y;");
  assert.deepEqual([...own.findings, ...own.warnings], []);
  // The other component has still not been written.
  const half = vectors("w[i].x = 1; v[i].x = w[i].y;");
  assert.deepEqual(half.findings, []);
  assert.equal(half.warnings[0].kind, "uninitialised-shared");
});
