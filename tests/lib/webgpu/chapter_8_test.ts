/**
 * Chapter 8's own shaders on an adapter; those of its exercises are judged by
 * their checks.
 *
 * @module
 */
import assert from "node:assert/strict";
import { runShader } from "../../../lib/backend/webgpu/run_shader.ts";
import { mapShader } from "../../../lib/kernels/map_shader.ts";
import { shaders, timeRungs } from "../../../lib/run/gpu_rungs.ts";
import { useBackend } from "../../../lib/tensor.ts";
import { run } from "./child_helper.ts";
import { gpuTest } from "./gpu_helper.ts";

gpuTest(
  "mapShader() squares on an adapter, and leaves the rest alone",
  async () => {
    for (const n of [1, 63, 64, 65, 200]) {
      const x = Float32Array.from({ length: n }, (_, i) => i - 9);
      const out = new Float32Array(n);
      const workgroups = Math.ceil(n / 64) + 1;
      await runShader(mapShader(), { workgroups, buffers: { x, out } });
      assert.deepEqual(out, x.map((v) => v * v));
    }
  },
);

gpuTest(
  "the rungs multiply on an adapter, for sizes that no tile divides",
  async () => {
    for (const [m, k, n] of [[1, 1, 1], [8, 8, 8], [9, 5, 33], [40, 17, 31]]) {
      const draw = (length: number, times: number) =>
        Float32Array.from({ length }, (_, i) => (times * i) % 9 - 4);
      const [a, b] = [draw(m * k, 5), draw(k * n, 7)];
      const expected = Float32Array.from({ length: m * n }, (_, i) => {
        const [row, column] = [Math.floor(i / n), i % n];
        let sum = 0;
        for (let j = 0; j < k; j++) sum += a[row * k + j] * b[j * n + column];
        return sum;
      });
      for (const [name, write, side] of shaders) {
        const out = new Float32Array(m * n);
        await runShader(write(), {
          workgroups: [Math.ceil(n / side), Math.ceil(m / side)],
          buffers: { sizes: Uint32Array.of(m, k, n), a, b, out },
        });
        assert.deepEqual(out, expected, `${name}, [${m}, ${k}] × [${k}, ${n}]`);
      }
    }
  },
);

gpuTest(
  "timeRungs() times what computes the same as the engine",
  async ({ gpu }) => {
    await useBackend("webgpu");
    const times = timeRungs(gpu, 40);
    assert.equal(times.length, shaders.length + 1);
    for (const [name, time] of times) assert.ok(time > 0, name);
  },
);

Deno.test({
  name:
    "run 8 without an adapter runs the simulator's part, and says what is missing",
  ignore: Deno.build.os !== "linux",
  async fn() {
    const program = (args: string) =>
      `import { main } from "lib/run/08_on_the_gpu.ts";
       await main(${args}).catch(({ message }) => console.log(message));`;
    // On Linux there is none of these.
    const env = { DENO_WEBGPU_BACKEND: "metal" };
    const { out, code } = await run(program("[]"), { env });
    assert.equal(code, 0);
    assert.match(out, /0 findings/);
    assert.match(out, /no GPU adapter here/);
    assert.match(out, /sums of 64, no barriers +race/);
    assert.doesNotMatch(out, / ms|undefined|NaN/);
    const svg = await run(program('["--svg"]'), { env });
    assert.match(svg.out, /^run 8: nothing to draw: webgpu: no GPU adapter/);
  },
});
