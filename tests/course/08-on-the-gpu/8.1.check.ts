import {
  equal,
  forAll,
  integer,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/map_kernel.ts";
import type * as driver from "./8.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.1", ref);
const { check } = checks;

const four = { x: [1, 2, 3, 4], workgroups: 2, size: 2 };

check("computes f of each number, in one workgroup", async ({ mine }) => {
  const launch = { x: [1, 2, 3, 4], workgroups: 1, size: 4 };
  equal(await mine.outOf("square", launch), [1, 4, 9, 16]);
});
check("computes f of each number, in two workgroups", async ({ mine }) => {
  equal(await mine.outOf("square", four), [1, 4, 9, 16]);
  equal(await mine.outOf("double", four), [2, 4, 6, 8]);
});
check("works in workgroups of one", async ({ mine }) => {
  const launch = { x: [3, 1, 2], workgroups: 3, size: 1 };
  equal(await mine.outOf("next", launch), [4, 2, 3]);
});
check("works for a single number, and for none", async ({ mine }) => {
  equal(
    await mine.outOf("next", { x: [5], workgroups: 1, size: 1 }),
    [6],
  );
  equal(await mine.outOf("next", { x: [], workgroups: 0, size: 4 }), []);
});
check("writes each number once, where it belongs", async ({ mine }) => {
  equal(await mine.outAnyway("next", four), [2, 3, 4, 5]);
  equal(
    await mine.outAnyway("square", { x: [3, 1, 2], workgroups: 3, size: 1 }),
    [9, 1, 4],
  );
});
check("works in any number of workgroups of any size", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 5), integer(1, 16), vector(80, 80)],
    async (workgroups, size, numbers) => {
      const x = numbers.slice(0, workgroups * size);
      equal(
        await mine.outOf("square", { x, workgroups, size }),
        x.map((each) => each * each),
      );
    },
    { runs: 40 },
  );
});
check("does not count on the order of invocations", async ({ mine }) => {
  const launch = { x: [1, 2, 3, 4, 5, 6], workgroups: 3, size: 2 };
  equal(await mine.outBackwards("next", launch), [2, 3, 4, 5, 6, 7]);
});
check(
  "has each invocation compute one number, and another one",
  async ({ mine }) => {
    const launch = { x: [1, 2, 3, 4, 5, 6], workgroups: 3, size: 2 };
    const written = await mine.writtenAlone("next", launch);
    written.forEach((indices, who) =>
      ok(
        indices.length === 1,
        `invocation ${who}, when it runs alone, writes ${indices.length} numbers; expected 1`,
      )
    );
    equal(
      written.flat().toSorted((a, b) => a - b),
      [0, 1, 2, 3, 4, 5],
      "what the invocations write, each for itself",
    );
  },
);
check("keeps NaN and infinity in their places", async ({ mine }) => {
  const launch = { x: [NaN, 2, Infinity, -1], workgroups: 2, size: 2 };
  equal(await mine.outOf("square", launch), [NaN, 4, Infinity, 1]);
});
//# sourceMappingURL=8.1.check.ts.map
