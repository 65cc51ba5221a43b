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

const shader = (body: string, before = "") =>
  `@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
var<workgroup> tile: array<f32, 4>; var<workgroup> n: u32;
${before}
@compute @workgroup_size(4)
fn main(@builtin(local_invocation_id) local: vec3u,
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u) {
${body}
}`;

const wait = "workgroupBarrier();";
const helper = `fn both() { ${wait} }`;

/** What browsers refuse: what the way depends on, and the body. */
const refused: [from: RegExp, body: string, before?: string][] = [
  [/local_inv/, "if (local.x < 2) { both(); } else { both(); }", helper],
  [/global_inv/, `if (id.x >= arrayLength(&x)) { return; } ${wait}`],
  [/n, which is shared/, `for (var i = 0u; i < n; i++) { ${wait} }`],
  [/out, which can be/, `for (var i = 0; f32(i) < out[0]; i++) { ${wait} }`],
  [/local_inv/, `if (x[local.x] == 1.0) { ${wait} }`],
  [/local_inv/, `loop { if (local.x == 0) { break; } ${wait} }`],
  [/local_inv/, `loop { ${wait} if (local.x == 0) { break; } }`],
  [/local_inv/, `loop { ${wait} continuing { break if local.x == 0; } }`],
  [
    /local_inv/,
    `for (var i = 0; i < 2; i++) { if (local.x == 0) { continue; }
    ${wait} }`,
  ],
  [
    /local_inv/,
    `var k = 0u; if (local.x < 2) { k = 1; } if (k == 1) { ${wait}}`,
  ],
  [/local_inv/, `var k = vec2u(); k.x = local.x; if (k.y == 1) { ${wait}}`],
  [
    /local_inv/,
    `let k = same(local.x); if (k > 0) { ${wait} }`,
    `
fn same(i: u32) -> u32 { return i; }`,
  ],
  [
    /local_inv/,
    `if (late(local.x) > 0) { ${wait} }`,
    `
fn late(i: u32) -> u32 { if (i == 0) { return 0; } return 1; }`,
  ],
  [
    /local_inv/,
    `maybe(local.x);`,
    `
fn maybe(i: u32) { if (i > 0) { ${wait} } }`,
  ],
  [
    /local_inv/,
    `for (var i = 0u; i < 4; i++) {
    if (i > local.x) { return; } } storageBarrier();`,
  ],
  [/local_inv/, "let k = workgroupUniformLoad(&tile[local.x]); out[id.x] = k;"],
];

Deno.test("what browsers refuse is told, with both places", () => {
  for (const [from, body, before] of refused) {
    const found = barriersApart(parse(shader(body, before)));
    assert.equal(found.length, 1, body);
    assert.match(found[0].because.from, from, body);
  }
});

/** What browsers take. */
const allowed: [body: string, before?: string][] = [
  [`if (local.x < 2) { out[id.x] = 1; } ${wait}`],
  [`if (group.x == 0) { return; } ${wait}`],
  [`if (arrayLength(&x) < 4) { return; } ${wait}`],
  [`for (var i = 0u; i < u32(x[0]); i++) { ${wait} }`],
  [`${wait} if (id.x >= arrayLength(&x)) { return; }`],
  [`loop { if (local.x == 0) { break; } } ${wait}`],
  [`for (var i = 0u; i < local.x; i++) { } ${wait}`],
  [`early(local.x); ${wait}`, "fn early(i: u32) { if (i > 0) { return; } }"],
  [`var k = local.x; k = 0; if (k == 0) { ${wait} }`],
  [`if (group.x > 0) { both(); } else { both(); }`, helper],
  [`if (local.x == 0) { n = 2; }
    let most = workgroupUniformLoad(&n);
    for (var i = 0u; i < most; i++) { ${wait} }`],
];

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
    for (const [, source] of text.matchAll(/`([^`]*@compute[^`]*)`/g)) {
      assert.deepEqual(barriersApart(parse(source)), [], name);
      count++;
    }
  }
  assert.ok(count >= 9, `${count} shaders`);
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
