import {
  equal,
  forAll,
  integer,
  ok,
  suite,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/guarded_zip.ts";
import type * as driver from "./8.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.2", ref);
const { check } = checks;

const three = { a: [1, 2, 3], b: [10, 20, 30], workgroups: 1, size: 4 };

check("computes f of each pair", async ({ mine }) => {
  const launch = { a: [1, 2], b: [10, 20], workgroups: 1, size: 2 };
  equal(await mine.outOf("add", launch), [11, 22]);
  equal(await mine.outOf("multiply", launch), [10, 40]);
});
check("gives a first and b second", async ({ mine }) => {
  const launch = { a: [1, 2], b: [10, 30], workgroups: 2, size: 1 };
  equal(await mine.outOf("subtract", launch), [-9, -28]);
});
check("leaves invocations without a number idle", async ({ mine }) => {
  equal(await mine.outOf("add", three), [11, 22, 33]);
});
check("computes every number, and no other", async ({ mine }) => {
  equal(await mine.outAnyway("add", three), [11, 22, 33]);
  const many = { ...three, workgroups: 3 };
  equal(await mine.outAnyway("subtract", many), [-9, -18, -27]);
  const groups = {
    a: [1, 2, 3, 4, 5],
    b: [1, 1, 1, 1, 1],
    workgroups: 3,
    size: 2,
  };
  equal(await mine.outAnyway("add", groups), [2, 3, 4, 5, 6]);
});
check("neither reads nor writes beyond the end", async ({ mine }) => {
  const none = { reads: 0, writes: 0 };
  equal(await mine.accessesBeyond("add", { ...three, workgroups: 2 }), none);
});
check("works when the last workgroups are all idle", async ({ mine }) => {
  equal(
    await mine.outOf("add", { ...three, workgroups: 5 }),
    [11, 22, 33],
  );
});
check("works for a single number, and for none", async ({ mine }) => {
  equal(
    await mine.outOf("add", { a: [1], b: [2], workgroups: 1, size: 64 }),
    [3],
  );
  equal(
    await mine.outOf("add", { a: [], b: [], workgroups: 1, size: 4 }),
    [],
  );
});
check("works for any number of pairs", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vectors(2, 0, 40), integer(1, 16), integer(0, 2)],
    async ([a, b], size, idle) => {
      const workgroups = Math.ceil(a.length / size) + idle;
      equal(
        await mine.outOf("subtract", { a, b, workgroups, size }),
        a.map((each, i) => each - b[i]),
      );
    },
    { runs: 40 },
  );
});
check("does not count on the order of invocations", async ({ mine }) => {
  const launch = { ...three, workgroups: 2, size: 2 };
  equal(await mine.outBackwards("subtract", launch), [-9, -18, -27]);
});
check("computes at most one number in each invocation", async ({ mine }) => {
  const launch = { ...three, workgroups: 2, size: 2 };
  const written = await mine.writtenAlone("add", launch);
  written.forEach((indices, who) =>
    ok(
      indices.length <= 1,
      `invocation ${who}, when it runs alone, writes ${indices.length} numbers; expected at most 1`,
    )
  );
  equal(
    written.flat().toSorted((a, b) => a - b),
    [0, 1, 2],
    "what the invocations write, each for itself",
  );
});
check("keeps NaN and infinity in their places", async ({ mine }) => {
  const launch = {
    a: [NaN, 1, Infinity],
    b: [1, 2, 3],
    workgroups: 1,
    size: 4,
  };
  equal(await mine.outOf("add", launch), [NaN, 3, Infinity]);
});
//# sourceMappingURL=8.2.check.ts.map
