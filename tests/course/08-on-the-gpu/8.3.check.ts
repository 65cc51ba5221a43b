import {
  close,
  equal,
  forAll,
  integer,
  ok,
  suite,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/tree_reduce.ts";
import type * as driver from "./8.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.3", ref);
const { check } = checks;

/** Numbers that differ from each other; they need not be made smaller. */
const scattered = (from: number, length: number) =>
  Array.from({ length }, (_, i) => (from + 1) * 7919 * (i + 1) % 10_007);
/** Eighths from -16 to 16, whose sums are exact. */
const eighths = (from: number, length: number) =>
  scattered(from, length).map((number) => (number % 257 - 128) / 8);
/** Numbers whose sums are rounded. */
const floats = (from: number, length: number) =>
  scattered(from, length).map((number) => Math.fround(number / 7 - 700));

/** The sums of each workgroup's numbers, and of their magnitudes. */
function expected({ x, workgroups, size }: {
  x: number[];
  workgroups: number;
  size: number;
}) {
  const parts = Array.from(
    { length: workgroups },
    (_, w) => x.slice(w * size, (w + 1) * size),
  );
  const sum = (part: number[]) => part.reduce((a, b) => a + b, 0);
  return {
    sums: parts.map(sum),
    allowed: parts.map((part) =>
      2 * part.length * 2 ** -24 * sum(part.map(Math.abs))
    ),
  };
}

check("sums four numbers in one workgroup", async ({ mine }) => {
  const launch = { x: [1, 2, 3, 4], workgroups: 1, size: 4 };
  equal(await mine.sumsOf(launch), [10]);
});
check("sums eight, in three rounds", async ({ mine }) => {
  const launch = { x: [1, 2, 4, 8, 16, 32, 64, 128], workgroups: 1, size: 8 };
  equal(await mine.sumsOf(launch), [255]);
});
check("sums two, and hands on a single one", async ({ mine }) => {
  equal(await mine.sumsOf({ x: [3, 4], workgroups: 1, size: 2 }), [7]);
  equal(await mine.sumsOf({ x: [5, 6], workgroups: 2, size: 1 }), [5, 6]);
});
check("gives each workgroup a sum of its own", async ({ mine }) => {
  const x = [1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400];
  equal(
    await mine.sumsOf({ x, workgroups: 3, size: 4 }),
    [10, 100, 1000],
  );
});
check("sums a last workgroup that is not full", async ({ mine, note }) => {
  equal(
    await mine.sumsOf({ x: [1, 2, 3, 4, 5, 6, 7], workgroups: 2, size: 4 }),
    [10, 18],
  );
  equal(
    await mine.sumsOf({ x: [1, 2, 3, 4, 5], workgroups: 1, size: 8 }),
    [15],
  );
  const launch = { x: [1, 2, 3, 4, 5], workgroups: 2, size: 4 };
  equal(await mine.sumsOf(launch), [10, 5]);
  (await mine.warningsFor(launch)).slice(0, 1).forEach(note);
});
check("finds 0 where there is no number at all", async ({ mine }) => {
  equal(await mine.sumsOf({ x: [], workgroups: 1, size: 8 }), [0]);
});
check("has the right numbers, races or not", async ({ mine }) => {
  equal(
    await mine.sumsAnyway({
      x: [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4],
      workgroups: 2,
      size: 8,
    }),
    [255, 7],
  );
  equal(
    await mine.sumsAnyway({ x: [1, 2, 4, 8], workgroups: 1, size: 4 }),
    [15],
  );
});
check("does not count on the order of invocations", async ({ mine }) => {
  equal(
    await mine.sumsBackwards({
      x: [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4],
      workgroups: 2,
      size: 8,
    }),
    [255, 7],
  );
});
check("sums any numbers in any workgroups", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(0, 6), integer(1, 3), integer(0, 64), integer(0, 1e6)],
    async (log, workgroups, missing, from) => {
      const size = 2 ** log;
      const n = Math.max(0, workgroups * size - Math.min(missing, size));
      const launch = { x: eighths(from, n), workgroups, size };
      equal(await mine.sumsOf(launch), expected(launch).sums);
    },
    { runs: 25 },
  );
});
check("may add in any order: float32 rounds", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 6), integer(1, 64), integer(0, 1e6)],
    async (log, count, from) => {
      const size = 2 ** log;
      const launch = {
        x: floats(from, Math.min(count, size)),
        workgroups: 1,
        size,
      };
      const sums = await mine.sumsOf(launch);
      const { sums: [sum], allowed: [allowed] } = expected(launch);
      close(sums, [sum], allowed);
    },
    { runs: 25 },
  );
});
check("adds in shared memory, in log₂ rounds", async ({ mine }) => {
  for (const size of [2, 16, 64]) {
    const rounds = Math.log2(size);
    const x = new Array(size).fill(1);
    const { sharedReads, most, reads } = await mine.workFor({
      x,
      workgroups: 1,
      size,
    });
    ok(
      sharedReads >= size - 1,
      `${sharedReads} reads of tile for ${size} numbers; to add them takes ${
        size - 1
      } at least`,
    );
    ok(
      most <= 4 * rounds + 4,
      `one invocation reads tile ${most} times for ${size} numbers; with halves it reads twice in each of ${rounds} rounds`,
    );
    ok(
      reads <= 2 * size,
      `x is read ${reads} times for ${size} numbers; each has to be fetched once`,
    );
  }
});
check("keeps NaN to its own workgroup", async ({ mine }) => {
  equal(
    await mine.sumsOf({
      x: [1, NaN, 3, 4, 5, 6, 7, 8, Infinity],
      workgroups: 3,
      size: 4,
    }),
    [NaN, 26, Infinity],
  );
});
//# sourceMappingURL=8.3.check.ts.map
