import {
  equal,
  forAll,
  integer,
  suite,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/zip_shader.ts";
import type * as driver from "./8.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.5", ref);
const { check } = checks;
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

const count = (from: number, length: number) =>
  Array.from({ length }, (_, i) => from + i);
const sums = ({ a, b }: { a: number[]; b: number[] }) =>
  a.map((each, i) => Math.fround(each + b[i]));

check("is WGSL, with workgroups of 64", async ({ mine }) => {
  equal(await mine.workgroupSize(), [64, 1, 1], "a workgroup's size");
});
check("binds a, b and out in this order", async ({ mine }) => {
  equal(
    await mine.bindings(),
    [
      "@group(0) @binding(0) a",
      "@group(0) @binding(1) b",
      "@group(0) @binding(2) out",
    ],
  );
});
check("adds three pairs", async ({ mine }) => {
  const launch = { a: [1, 2, 3], b: [10, 20, 30], workgroups: 1 };
  equal(await mine.outOf(launch), [11, 22, 33]);
});
check("adds as many pairs as there are invocations", async ({ mine }) => {
  for (const workgroups of [1, 2]) {
    const a = count(1, 64 * workgroups);
    const b = count(100, 64 * workgroups);
    equal(await mine.outOf({ a, b, workgroups }), sums({ a, b }));
  }
});
check("adds a pair more than a workgroup has", async ({ mine }) => {
  const [a, b] = [count(1, 65), count(100, 65)];
  equal(await mine.outOf({ a, b, workgroups: 2 }), sums({ a, b }));
});
check("computes every number, and no other", async ({ mine }) => {
  equal(
    await mine.outAnyway({ a: [1, 2, 3], b: [10, 20, 30], workgroups: 1 }),
    [11, 22, 33],
  );
  const [a, b] = [count(1, 100), count(2, 100)];
  equal(await mine.outAnyway({ a, b, workgroups: 3 }), sums({ a, b }));
});
check("neither reads nor writes beyond the end", async ({ mine }) => {
  const [a, b] = [count(1, 100), count(2, 100)];
  equal(
    await mine.accessesBeyond({ a, b, workgroups: 3 }),
    { reads: 0, writes: 0 },
  );
});
check("adds any number of pairs", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 1, 200), integer(0, 2)],
    async ([a, b], idle) => {
      const workgroups = Math.ceil(a.length / 64) + idle;
      equal(await mine.outOf({ a, b, workgroups }), sums({ a, b }));
    },
    { runs: 20 },
  );
});
check("keeps NaN and infinity in their places", async ({ mine }) => {
  const launch = { a: [NaN, 1, Infinity], b: [1, 2, 3], workgroups: 1 };
  equal(await mine.outOf(launch), [NaN, 3, Infinity]);
});
check("gives the same where only its text is", async ({ mine }) => {
  const source = await mine.zipShader();
  const [a, b] = [count(1, 100), count(3, 100)];
  const out = new Float32Array(100);
  const buffers = { a: Float32Array.from(a), b: Float32Array.from(b), out };
  const { findings } = simulateShader(source, {
    workgroups: 2,
    buffers,
    steps: 5000,
  });
  equal(findings.map(({ message }) => message), [], "what is found");
  equal([...out], sums({ a, b }));
}, { apart: true });
check("gives the same on a GPU", async ({ mine, note }) => {
  for (const n of [1, 64, 65, 300]) {
    const given = {
      a: count(1, n),
      b: count(7, n),
      workgroups: Math.ceil(n / 64) + 1,
    };
    const { gpu, missing, out } = await mine.outOnGpu(given);
    if (gpu === undefined) {
      return note(`Judged by the simulator only: ${missing}.`);
    }
    equal(out, sums(given), `on the GPU, ${gpu}`);
    note(`Judged by the simulator, and on a GPU: ${gpu}.`);
  }
}, { apart: true, excuse: "Judged by the simulator only", limit: 8 });
//# sourceMappingURL=8.5.check.ts.map
