import { equal, forAll, integer, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/windows.ts";
import type * as driver from "./9.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("9.1", ref);
const { check } = checks;

const hours = (...values: number[]) => values.map((value) => [value]);

/** The windows in plain loops, found from their last row. */
function cut(
  rows: number[][],
  target: number[],
  length: number,
  ahead: number,
) {
  const [x, y]: [number[][][], number[]] = [[], []];
  for (let last = length - 1; last < rows.length - ahead; last++) {
    const seen: number[][] = [];
    let isWhole = target[last + ahead] === target[last + ahead];
    for (let back = length - 1; back >= 0; back--) {
      seen.push(rows[last - back]);
      for (const value of rows[last - back]) isWhole &&= value === value;
    }
    if (!isWhole) continue;
    x.push(seen);
    y.push(target[last + ahead]);
  }
  return { x, y };
}

check("gives a window's rows, and what comes after them", async ({ mine }) => {
  equal(await mine.windows(hours(1, 2, 3), [10, 20, 30], 2), {
    x: [hours(1, 2)],
    y: [30],
  });
});
check("begins a window at every hour that has room", async ({ mine }) => {
  equal(await mine.windows(hours(1, 2, 3, 4, 5), [10, 20, 30, 40, 50], 2), {
    x: [hours(1, 2), hours(2, 3), hours(3, 4)],
    y: [30, 40, 50],
  });
});
check("looks one hour ahead, or as many as it is told", async ({ mine }) => {
  const [rows, target] = [hours(1, 2, 3, 4, 5), [10, 20, 30, 40, 50]];
  equal(await mine.windows(rows, target, 2, 1), {
    x: [hours(1, 2), hours(2, 3), hours(3, 4)],
    y: [30, 40, 50],
  });
  equal(await mine.windows(rows, target, 2, 2), {
    x: [hours(1, 2), hours(2, 3)],
    y: [40, 50],
  });
  equal(await mine.windows(rows, target, 1, 4), { x: [hours(1)], y: [50] });
});
check("takes windows of one hour, and of all but one", async ({ mine }) => {
  const [rows, target] = [hours(1, 2, 3), [10, 20, 30]];
  equal(await mine.windows(rows, target, 1), {
    x: [hours(1), hours(2)],
    y: [20, 30],
  });
  equal(await mine.windows(hours(1, 2, 3, 4), [1, 2, 3, 4], 3), {
    x: [hours(1, 2, 3)],
    y: [4],
  });
});
check("is empty where no window has room for a label", async ({ mine }) => {
  const none = { x: [], y: [] };
  equal(await mine.windows([], [], 1), none);
  equal(await mine.windows(hours(1, 2), [10, 20], 2), none);
  equal(await mine.windows(hours(1, 2, 3), [10, 20, 30], 2, 2), none);
  equal(await mine.windows(hours(1, 2), [10, 20], 5), none);
});
check("keeps all columns of a row, as rows", async ({ mine }) => {
  equal(
    await mine.windows([[1, -1], [2, -2], [3, -3]], [10, 20, 30], 2),
    { x: [[[1, -1], [2, -2]]], y: [30] },
  );
});
check("takes the label from the target, not from a row", async ({ mine }) => {
  equal(await mine.windows([[1, 2], [3, 4], [5, 6]], [7, 8, 9], 1), {
    x: [[[1, 2]], [[3, 4]]],
    y: [8, 9],
  });
});
check("leaves out windows whose label is missing", async ({ mine }) => {
  equal(await mine.windows(hours(1, 2, 3, 4), [10, 20, NaN, 40], 2), {
    x: [hours(2, 3)],
    y: [40],
  });
});
check("leaves out windows that are nothing but a hole", async ({ mine }) => {
  equal(await mine.windows(hours(1, NaN, 3, 4), [10, 20, 30, 40], 1), {
    x: [hours(1), hours(3)],
    y: [20, 40],
  });
});
check("leaves out windows with a hole anywhere", async ({ mine }) => {
  const target = [10, 20, 30, 40, 50];
  equal(await mine.windows(hours(1, NaN, 3, 4, 5), target, 2), {
    x: [hours(3, 4)],
    y: [50],
  });
  equal(await mine.windows([[NaN, 1], [2, 2], [3, 3]], [10, 20, 30], 1), {
    x: [[[2, 2]]],
    y: [30],
  });
  equal(await mine.windows([[1, 1], [2, NaN], [3, 3]], [10, 20, 30], 1), {
    x: [[[1, 1]]],
    y: [20],
  });
});
check(
  "asks nothing of the hours between window and label",
  async ({ mine }) => {
    equal(
      await mine.windows(hours(1, NaN, 3, 4), [10, NaN, NaN, 40], 1, 3),
      { x: [hours(1)], y: [40] },
    );
    equal(await mine.windows(hours(1, 2, NaN), [NaN, NaN, 30], 2), {
      x: [hours(1, 2)],
      y: [30],
    });
  },
);
check("takes zeros for numbers", async ({ mine }) => {
  equal(await mine.windows(hours(0, 2, 0), [10, 0, 0], 1), {
    x: [hours(0), hours(2)],
    y: [0, 0],
  });
});
check("agrees with plain loops, holes or none", async ({ mine, fc }) => {
  const series = (of: typeof fc) =>
    of.integer({ min: 1, max: 3 }).chain((columns) => {
      const value = of.oneof(
        { weight: 9, arbitrary: of.integer({ min: -20, max: 20 }) },
        { weight: 1, arbitrary: of.constant(NaN) },
      );
      const row = of.array(value, { minLength: columns, maxLength: columns });
      return of.array(of.record({ row, label: value }), { maxLength: 12 });
    });
  await forAll(
    fc,
    [series, integer(1, 4), integer(1, 3)],
    async (hours, length, ahead) => {
      const rows = hours.map(({ row }) => row);
      const target = hours.map(({ label }) => label);
      equal(
        await mine.windows(rows, target, length, ahead),
        cut(rows, target, length, ahead),
      );
    },
  );
});
check("has no label inside a window, ever", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 12), integer(1, 4), integer(1, 3)],
    async (count, length, ahead) => {
      const clock = Array.from({ length: count }, (_, hour) => hour);
      const { x, y } = await mine.windows(
        hours(...clock),
        clock,
        length,
        ahead,
      );
      equal(
        x.map((window, i) => y[i] - window[window.length - 1][0]),
        x.map(() => ahead),
        "hours from a window's last row to its label",
      );
    },
  );
});
check("leaves the series as it was", async ({ mine }) => {
  const rows = [[1, 2], [3, NaN], [5, 6], [7, 8]];
  equal(await mine.seriesAfter(rows, [1, NaN, 3, 4], 1), {
    rows,
    target: [1, NaN, 3, 4],
  });
});
//# sourceMappingURL=9.1.check.ts.map
