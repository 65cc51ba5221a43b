/**
 * Barriers that browsers refuse are found in the text, and no others.
 *
 * @module
 */
import assert from "node:assert/strict";
import { mapShader } from "../../../lib/kernels/map_shader.ts";
import { matmulShader } from "../../../lib/kernels/matmul_shader.ts";
import { naiveShader } from "../../../lib/kernels/naive_shader.ts";
import { reduceShader } from "../../../lib/kernels/reduce_shader.ts";
import { registerShader } from "../../../lib/kernels/register_shader.ts";
import { zipShader } from "../../../lib/kernels/zip_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";
import { parse } from "../../../lib/workgroup/wgsl/parse.ts";
import { barriersApart } from "../../../lib/workgroup/wgsl/uniform.ts";
import { allowed, helper, refused, shader } from "./uniform_shaders.ts";

Deno.test("what browsers refuse is told, with both places", () => {
  for (const [from, body, before] of refused) {
    const found = barriersApart(parse(shader(body, before)));
    assert.equal(found.length, 1, body);
    assert.match(found[0].because.from, from, body);
  }
});

Deno.test("what browsers take is not told", () => {
  for (const [body, before] of allowed) {
    assert.deepEqual(barriersApart(parse(shader(body, before))), [], body);
  }
  for (
    const source of [
      mapShader(),
      zipShader(),
      reduceShader(),
      naiveShader(),
      matmulShader(),
      registerShader(),
    ]
  ) assert.deepEqual(barriersApart(parse(source)), []);
});

Deno.test("right solutions of the exercises are taken", async () => {
  const folder = new URL("../../course/08-on-the-gpu/", import.meta.url);
  let count = 0;
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.includes(".right.")) continue;
    const text = await Deno.readTextFile(new URL(name, folder));
    const code = text.replace(/\/\*\*.*?\*\//gs, "");
    for (const [, source] of code.matchAll(/`([^`]*@compute[^`]*)`/g)) {
      assert.deepEqual(barriersApart(parse(source)), [], name);
      count++;
    }
  }
  // One more puts its text together from pieces, and has no barrier.
  assert.ok(count >= 8, `${count} shaders`);
});

Deno.test("the shader runs all the same, and other findings are told", () => {
  const run = (body: string, before?: string) => {
    const buffers = { x: new Float32Array(4), out: new Float32Array(4) };
    const source = shader(body, before);
    const { findings } = simulateShader(source, { workgroups: 1, buffers });
    return { findings, out: [...buffers.out] };
  };
  const { findings, out } = run(
    `if (local.x < 2) { both(); } else { both(); }
out[id.x] = 1; out[id.x + 1] = 2;`,
    helper,
  );
  assert.deepEqual(findings.map(({ kind }) => kind), [
    "not-uniform",
    "out-of-bounds",
    "race",
  ]);
  assert.equal(
    findings[0].message,
    "not uniform: workgroupBarrier (line 4:13), called at 9:20, depends on a " +
      "condition (line 9:4), and that on local_invocation_id; not all " +
      "invocations may come here, and browsers refuse it without a run: put " +
      "the condition around the work, not around the barrier",
  );
  assert.deepEqual(out, [1, 1, 1, 1]);
  const load = run(`if (local.x == 3) { n = 7; }
let k = workgroupUniformLoad(&n);
if (local.x == 0) { n = 9; }
out[id.x] = f32(k);`);
  assert.deepEqual(load, { findings: [], out: [7, 7, 7, 7] });
  assert.throws(
    () => run("let k = 1 + workgroupUniformLoad(&n);"),
    /WGSL 9:13: .*give its value a name first/,
  );
  assert.throws(
    () => run("let k = workgroupUniformLoad(&out[0]);"),
    /of something else than shared memory/,
  );
});
