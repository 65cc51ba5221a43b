/**
 * A learner's shader: what it may declare, and what is said of its mistakes.
 *
 * @module
 */
import assert from "node:assert/strict";
import { runShader } from "../../../lib/backend/webgpu/run_shader.ts";
import { gpuTest } from "./gpu_helper.ts";

const SUM = `
// @group(0) @binding(9) var<storage, read> commented_out: array<f32>;
struct Sizes { count: u32, factor: f32 }
@group(0) @binding(0) var<storage, read> a: array<f32>;
@binding(1) @group(0) var<storage, read> b: array<i32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@compute @workgroup_size(4)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < sizes.count) { out[id.x] = sizes.factor * a[id.x] + f32(b[id.x]); }
}`;

gpuTest(
  "runShader: arrays by name, of every kind, and results in place",
  async () => {
    const sizes = new Uint32Array([5, 0]);
    new Float32Array(sizes.buffer)[1] = 0.5;
    const a = Float32Array.of(2, 4, 6, 8, 10, 12);
    const b = Int32Array.of(-1, -1, -1, -1, -1, -1);
    const out = new Float32Array(6);
    await runShader(SUM, { workgroups: [2], buffers: { a, b, out, sizes } });
    assert.deepEqual([...out], [0, 1, 2, 3, 4, 0]);
  },
);

gpuTest("runShader: arrayLength is the array's", async () => {
  const x = new Uint32Array(7);
  await runShader(
    `@group(0) @binding(0) var<storage, read_write> x: array<u32>;
     @compute @workgroup_size(1) fn main() { x[0] = arrayLength(&x); }`,
    { workgroups: 1, buffers: { x } },
  );
  assert.equal(x[0], 7);
});

gpuTest("runShader: a mistake has its line and column", async () => {
  const source =
    "@compute @workgroup_size(1)\nfn main() {\n  let x: u32 = 1.5;\n}";
  await assert.rejects(runShader(source, { workgroups: 1, buffers: {} }), {
    name: "ShaderError",
    line: 3,
  });
});

gpuTest("runShader: names that do not fit are told", async () => {
  const buffers = { a: new Float32Array(1) };
  await assert.rejects(runShader(SUM, { workgroups: 1, buffers }), {
    name: "ShaderError",
    message:
      "runShader: no numbers for b; the shader declares a, b, out, sizes",
  });
  const all = {
    ...buffers,
    b: new Int32Array(1),
    out: new Float32Array(1),
    sizes: new Uint32Array(2),
  };
  await assert.rejects(
    runShader(SUM, { workgroups: 1, buffers: { ...all, c: buffers.a } }),
    {
      name: "ShaderError",
      message:
        "runShader: the shader has no buffer c; it declares a, b, out, sizes",
    },
  );
  await assert.rejects(runShader(SUM, { workgroups: 70_000, buffers: all }), {
    name: "ShaderError",
  });
});
