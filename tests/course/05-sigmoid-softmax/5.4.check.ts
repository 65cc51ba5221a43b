import {
  close,
  equal,
  exact,
  forAll,
  integer,
  matrix,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/formula/cross_entropy.ts";
import type * as driver from "./5.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("5.4", ref);
const { check } = checks;

const lse = (row: number[]) => {
  const shift = Math.max(...row);
  return shift + Math.log(row.reduce((s, v) => s + Math.exp(v - shift), 0));
};
const loss = (rows: number[][], labels: number[]) =>
  rows.reduce((sum, row, i) => sum + lse(row) - row[labels[i]], 0) /
  rows.length;
const slopes = (rows: number[][], labels: number[]) =>
  rows.map((row, i) =>
    row.map((v, k) =>
      (Math.exp(v - lse(row)) - (k === labels[i] ? 1 : 0)) / rows.length
    )
  );

check("is log n where n classes are equally probable", async ({ mine }) => {
  close(await mine.lossOf([[0, 0]], [0]), Math.log(2));
  close(await mine.lossOf([[5, 5, 5]], [2]), Math.log(3));
});
check("is −ln of what the right class gets", async ({ mine }) => {
  const row = [Math.log(6), Math.log(3), 0];
  close(await mine.lossOf([row], [0]), -Math.log(0.6));
  close(await mine.lossOf([row], [1]), -Math.log(0.3));
  close(await mine.lossOf([row], [2]), -Math.log(0.1));
});
check("is the mean over the rows", async ({ mine }) => {
  const row = [Math.log(6), Math.log(3), 0];
  close(
    await mine.lossOf([row, row, row], [0, 1, 2]),
    -(Math.log(0.6) + Math.log(0.3) + Math.log(0.1)) / 3,
  );
  close(await mine.lossOf([row, row, row, row], [1, 1, 1, 1]), -Math.log(0.3));
});
check("agrees with −1/n ΣΣ y ln p", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 5], [3, 3]), vector(5, 5, integer(0, 2))],
    async (rows, all) => {
      const labels = all.slice(0, rows.length);
      close(await mine.lossOf(rows, labels), loss(rows, labels));
    },
  );
});
check("is 0 where there is one class only", async ({ mine }) => {
  close(await mine.lossOf([[4], [-2]], [0, 0]), 0);
});
check("takes one row, and rows of rows", async ({ mine }) => {
  close(await mine.lossOf([1, 2, 4], 1), loss([[1, 2, 4]], [1]));
  close(
    await mine.lossOf([[[1, 2], [3, 0]], [[0, 5], [1, 1]]], [[0, 1], [1, 0]]),
    loss([[1, 2], [3, 0], [0, 5], [1, 1]], [0, 1, 1, 0]),
  );
});
check("does not change with a shift of a row", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(3, 3), integer(0, 2), exact(-500, 500)],
    async (row, label, by) =>
      close(
        await mine.lossOf([row.map((v) => v + by)], [label]),
        loss([row], [label]),
      ),
  );
});
check("grows with the distance, and not to infinity", async ({ mine }) => {
  close(await mine.lossOf([[0, 1000]], [0]), 1000);
  close(await mine.lossOf([[-1000, 1000, 0]], [0]), 2000);
  close(await mine.lossOf([[0, 1000]], [1]), 0);
  close(await mine.lossOf([[1000, 1000], [-1000, -1000]], [0, 1]), Math.log(2));
});
check("bears −Infinity for another class", async ({ mine }) => {
  close(await mine.lossOf([[-Infinity, 2, 2]], [1]), Math.log(2));
  close(await mine.lossOf([[3, -Infinity]], [1]), Infinity);
});
check("says NaN where a logit is NaN", async ({ mine }) => {
  close(await mine.lossOf([[NaN, 1], [1, 1]], [1, 1]), NaN);
});
check("has the slope (p − y) / n", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 5], [3, 3]), vector(5, 5, integer(0, 2))],
    async (rows, all) => {
      const labels = all.slice(0, rows.length);
      close(await mine.slopesOf(rows, labels), slopes(rows, labels));
    },
  );
});
check("multiplies the slopes by what comes back", async ({ mine }) => {
  const rows = [[1, 0, 2], [0, 0, 0]];
  close(
    await mine.slopesOf(rows, [1, 2], -6),
    slopes(rows, [1, 2]).map((row) => row.map((v) => -6 * v)),
  );
});
check(
  "pulls with its full strength where it is all wrong",
  async ({ mine }) => {
    close(await mine.slopesOf([[0, 1000]], [0]), [[-1, 1]]);
    close(await mine.slopesOf([[0, 1000]], [1]), [[0, 0]]);
    close(await mine.slopesOf([[-Infinity, 0, 0]], [1]), [[0, -0.5, 0.5]]);
  },
);
check("bends as it should: p · (w − Σ p w)", async ({ mine, fc }) => {
  await forAll(
    fc,
    [matrix([1, 3], [3, 3]), matrix([3, 3], [3, 3])],
    async (rows, all) => {
      const along = all.slice(0, rows.length);
      const expected = rows.map((row, i) => {
        const p = row.map((v) => Math.exp(v - lse(row)));
        const mean = p.reduce((sum, v, k) => sum + v * along[i][k], 0);
        return p.map((v, k) => v * (along[i][k] - mean) / rows.length);
      });
      const labels = rows.map((_, i) => i % 3);
      close(await mine.bendsOf(rows, labels, along), expected);
    },
  );
});
check("throws where labels don't fit the logits", async ({ mine }) => {
  await throws(mine.lossOf([[1, 2], [3, 4]], [0]), "ShapeError");
  await throws(mine.lossOf([[1, 2]], [0, 1]), "ShapeError");
  await throws(mine.lossOf([[1, 2]], [2]), "IndexError");
  await throws(mine.lossOf([[1, 2]], [-1]), "IndexError");
});
check("leaves its inputs as they were", async ({ mine }) => {
  equal(await mine.inputsAfter([[-1, 2]], [1]), {
    logits: [[-1, 2]],
    labels: [1],
  });
});
//# sourceMappingURL=5.4.check.ts.map
