import {
  equal,
  forAll,
  integer,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/split_groups.ts";
import type * as driver from "./1.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("1.5", ref);
const { check } = checks;

// A row holds its number; its label can be read off it, so that one that went astray shows.
const labelOf = ([x]: number[]) => x % 3 === 0 ? 1 : 0;
const numbered = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => [i]);
  return { rows, labels: rows.map(labelOf) };
};
const given = [
  vector(0, 14, integer(0, 4)),
  integer(0, 4),
  integer(0, 1000),
] as const;

check("leaves no group on both sides", async ({ mine, fc }) => {
  equal(
    await mine.splitGroupsOnBothSides(
      numbered(6),
      [1, 1, 2, 2, 3, 3],
      1 / 3,
      1,
    ),
    [],
  );
  await forAll(fc, given, async (groups, quarters, seed) => {
    const data = numbered(groups.length);
    const both = await mine.splitGroupsOnBothSides(
      data,
      groups,
      quarters / 4,
      seed,
    );
    equal(both, [], "groups on both sides");
  });
});
check("puts each row on one side, once", async ({ mine, fc }) => {
  await forAll(fc, given, async (groups, quarters, seed) => {
    const { rows, labels } = numbered(groups.length);
    const both = await mine.splitGroupsRowsWithLabels(
      { rows, labels },
      groups,
      quarters / 4,
      seed,
    );
    equal(
      both.map(([x]) => x),
      [...groups.keys()],
      "rows of both sides, sorted",
    );
  });
});
check(
  "puts the share of the groups into the test, rounded",
  async ({ mine }) => {
    const groups = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5];
    const wanted = [[0.2, 1], [0.4, 2], [0.5, 3], [0.3, 2], [1, 5], [0, 0]];
    for (const [share, count] of wanted) {
      equal(
        await mine.splitGroupsCounts(numbered(10), groups, share),
        Array(10).fill(count),
        `groups in a test of ${share}, with ten generators`,
      );
    }
  },
);
check("leaves each row its label", async ({ mine, fc }) => {
  await forAll(fc, given, async (groups, quarters, seed) => {
    const { rows, labels } = numbered(groups.length);
    equal(
      await mine.splitGroupsRowsWithLabels(
        { rows, labels },
        groups,
        quarters / 4,
        seed,
      ),
      rows.map(([x], i) => [x, labels[i]]),
      "row and label on both sides, sorted",
    );
  });
});
check("keeps the rows in their order", async ({ mine }) => {
  const groups = [3, 1, 2, 3, 2, 1, 1, 3, 2, 4, 4, 5];
  for (let seed = 0; seed < 6; seed++) {
    equal(
      await mine.splitGroupsInOrder(numbered(12), groups, 0.5, seed),
      { train: true, test: true },
      "whether the rows are in order",
    );
  }
});
check(
  "splits in the same way when it draws the same numbers",
  async ({ mine }) => {
    // So many that two splits by luck are never the same.
    const groups = Array.from({ length: 400 }, (_, i) => i >> 1);
    equal(
      await mine.splitGroupsTwiceAlike(numbered(400), groups, 0.5, 4),
      true,
      "the same split twice",
    );
  },
);
check("gives every group the same chance, large or small", async ({ mine }) => {
  const groups = [0, 0, 0, 0, 0, 0, 1, 2, 2, 3];
  equal(
    await mine.splitGroupsHowOften(numbered(10), groups, 0.25, 4000),
    "all equally often",
    "which of four groups is the test, in 4000 splits of one generator",
  );
});
check("gives every pair of groups the same chance", async ({ mine }) => {
  const groups = [0, 1, 2, 3, 3, 3];
  equal(
    await mine.splitGroupsHowOftenTogether(numbered(6), groups, 0.5, 6000),
    "all equally often",
    "which two of four groups are the test, in 6000 splits of one generator",
  );
});
check("splits in another way when it draws other numbers", async ({ mine }) => {
  const groups = Array.from({ length: 60 }, (_, i) => i >> 1);
  equal(
    await mine.splitGroupsDifferentTests(numbered(60), groups, 0.5, 10),
    10,
    "different tests from ten generators",
  );
});
check("takes names for groups", async ({ mine }) => {
  const names = ["Mon", "Tue", "Mon", "Tue"];
  equal(
    await mine.splitGroupsOnBothSides(numbered(4), names, 0.5, 2),
    [],
    "on both sides",
  );
  equal(
    await mine.splitGroupsInTest(numbered(4), names, 0.5, 2),
    1,
    "in the test",
  );
});
check("splits single rows if each is its own group", async ({ mine }) => {
  equal(
    await mine.splitGroupsInTest(numbered(10), [...Array(10).keys()], 0.3, 1),
    3,
    "groups in the test",
  );
});
check("leaves data and groups as they were", async ({ mine }) => {
  const groups = [2, 1, 2, 0];
  equal(await mine.inputsAfterSplitGroups(numbered(4), groups, 0.5, 1), {
    data: numbered(4),
    groups,
  });
});
check("has nothing to split without rows", async ({ mine }) => {
  equal(await mine.splitGroupsRowsWithLabels(numbered(0), [], 0.5, 1), []);
});
check(
  "throws a RangeError for a share that is none, or groups that are missing",
  async ({ mine }) => {
    for (const share of [-0.1, 1.5, NaN]) {
      await throws(
        mine.splitGroupsInTest(numbered(2), [1, 2], share, 1),
        "RangeError",
      );
    }
    await throws(
      mine.splitGroupsInTest(numbered(2), [1], 0.5, 1),
      "RangeError",
    );
  },
);
//# sourceMappingURL=1.5.check.ts.map
