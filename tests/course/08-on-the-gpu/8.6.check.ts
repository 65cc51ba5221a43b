import {
  close,
  equal,
  forAll,
  integer,
  ok,
  suite,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/reduce_shader.ts";
import type * as driver from "./8.6.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.6", ref);
const { check } = checks;
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

const count = (from: number, length: number) =>
  Array.from({ length }, (_, i) => from + i);
/** Numbers that differ from each other; they need not be made smaller. */
const scattered = (from: number, length: number) =>
  Array.from({ length }, (_, i) => (from + 1) * 7919 * (i + 1) % 10_007);
/** Eighths from -16 to 16, whose sums are exact. */
const eighths = (from: number, length: number) =>
  scattered(from, length).map((number) => (number % 257 - 128) / 8);
/** Numbers whose sums are rounded. */
const floats = (from: number, length: number) =>
  scattered(from, length).map((number) => Math.fround(number / 7 - 700));

/** The sums of each workgroup's numbers, and how far off they may be. */
function expected(x: number[], workgroups: number) {
  const parts = Array.from(
    { length: workgroups },
    (_, w) => x.slice(64 * w, 64 * w + 64),
  );
  const sum = (part: number[]) => part.reduce((a, b) => a + b, 0);
  return {
    sums: parts.map(sum),
    allowed: parts.map((part) =>
      2 * part.length * 2 ** -24 * sum(part.map(Math.abs))
    ),
  };
}

check("is WGSL, with workgroups of 64", async ({ mine }) => {
  equal(await mine.workgroupSize(), [64, 1, 1], "a workgroup's size");
});
check("binds x and sums in this order", async ({ mine }) => {
  equal(
    await mine.bindings(),
    ["@group(0) @binding(0) x", "@group(0) @binding(1) sums"],
  );
});
check("sums 64 numbers", async ({ mine }) => {
  equal(await mine.sumsOf({ x: count(1, 64), workgroups: 1 }), [2080]);
});
check("gives each workgroup a sum of its own", async ({ mine }) => {
  const x = count(1, 192);
  equal(await mine.sumsOf({ x, workgroups: 3 }), expected(x, 3).sums);
});
check("sums a last workgroup that is not full", async ({ mine, note }) => {
  for (const n of [1, 2, 5, 63]) {
    const x = count(1, n);
    equal(await mine.sumsOf({ x, workgroups: 1 }), expected(x, 1).sums);
  }
  const x = count(1, 100);
  equal(await mine.sumsOf({ x, workgroups: 2 }), expected(x, 2).sums);
  (await mine.warningsFor({ x, workgroups: 2 })).slice(0, 1).forEach(note);
});
check("finds 0 in a workgroup without numbers", async ({ mine }) => {
  equal(await mine.sumsOf({ x: [3], workgroups: 2 }), [3, 0]);
});
check("reads nothing beyond the end of x", async ({ mine }) => {
  equal(await mine.readsBeyond({ x: count(1, 100), workgroups: 2 }), 0);
});
check("has the right numbers, races or not", async ({ mine }) => {
  for (const [n, workgroups] of [[64, 1], [100, 2], [5, 1]]) {
    const x = count(1, n);
    equal(
      await mine.sumsAnyway({ x, workgroups }),
      expected(x, workgroups).sums,
    );
  }
});
check("sums any numbers in any workgroups", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 3), integer(0, 63), integer(0, 1e6)],
    async (workgroups, missing, from) => {
      const x = eighths(from, 64 * workgroups - missing);
      equal(
        await mine.sumsOf({ x, workgroups }),
        expected(x, workgroups).sums,
      );
    },
    { runs: 20 },
  );
});
check("may add in any order: float32 rounds", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 64), integer(0, 1e6)],
    async (n, from) => {
      const x = floats(from, n);
      const { sums: [sum], allowed: [allowed] } = expected(x, 1);
      close(await mine.sumsOf({ x, workgroups: 1 }), [sum], allowed);
    },
    { runs: 20 },
  );
});
check("adds in shared memory, in rounds", async ({ mine }) => {
  const { sharedReads, barriers, reads } = await mine.workFor({
    x: new Array(64).fill(1),
    workgroups: 1,
  });
  ok(
    sharedReads >= 63,
    `${sharedReads} reads of shared memory for 64 numbers; to add them takes 63 at least`,
  );
  ok(
    barriers >= 6,
    `the workgroup waits ${barriers} times for 64 numbers; with halves there are 6 rounds, and each waits for the one before`,
  );
  ok(
    reads <= 128,
    `x is read ${reads} times for 64 numbers; each has to be fetched once`,
  );
});
check("keeps NaN to its own workgroup", async ({ mine }) => {
  const x = [...count(1, 130)];
  x[5] = NaN;
  x[128] = Infinity;
  equal(await mine.sumsOf({ x, workgroups: 3 }), [NaN, 6176, Infinity]);
});
check("gives the same where only its text is", async ({ mine }) => {
  const source = await mine.reduceShader();
  const x = count(1, 100);
  const sums = new Float32Array(2);
  const buffers = { x: Float32Array.from(x), sums };
  const launch = { workgroups: 2, buffers, steps: 5000 };
  const { findings } = simulateShader(source, launch);
  equal(findings.map(({ message }) => message), [], "what is found");
  equal([...sums], expected(x, 2).sums);
}, { apart: true });
check("gives the same on a GPU", async ({ mine, note }) => {
  for (const n of [1, 64, 100, 192]) {
    const x = floats(n, n);
    const workgroups = Math.ceil(n / 64);
    const { gpu, missing, sums } = await mine.sumsOnGpu({ x, workgroups });
    if (gpu === undefined) {
      return note(`Judged by the simulator only: ${missing}.`);
    }
    const exactly = expected(x, workgroups);
    equal(sums.length, workgroups, "sums");
    sums.forEach((sum, i) =>
      close(
        sum,
        exactly.sums[i],
        exactly.allowed[i],
        `sums[${i}] on the GPU, ${gpu}`,
      )
    );
    note(`Judged by the simulator, and on a GPU: ${gpu}.`);
  }
}, { apart: true, excuse: "Judged by the simulator only", limit: 8 });
//# sourceMappingURL=8.6.check.ts.map
