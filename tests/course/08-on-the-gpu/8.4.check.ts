import {
  close,
  equal,
  forAll,
  integer,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/tiled_matmul.ts";
import type * as driver from "./8.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.4", ref);
const { check } = checks;

/** The product, and of each sum the magnitudes of its terms. */
function expected(
  { m, k, n, a, b }: {
    m: number;
    k: number;
    n: number;
    a: number[];
    b: number[];
  },
) {
  const each = (term: (left: number, right: number) => number) =>
    Array.from({ length: m * n }, (_, at) => {
      const [row, column] = [Math.floor(at / n), at % n];
      let sum = 0;
      for (let i = 0; i < k; i++) {
        sum += term(a[row * k + i], b[i * n + column]);
      }
      return sum;
    });
  return {
    product: each((left, right) => left * right),
    magnitudes: each((left, right) => Math.abs(left * right)),
  };
}
/** As the driver takes it: sizes, then a and b. */
const apart = <T extends { a: number[]; b: number[] }>({ a, b, ...sizes }: T) =>
  [sizes, a, b] as const;
const two = { m: 2, k: 2, n: 2, tile: 2, a: [1, 2, 3, 4], b: [5, 6, 7, 8] };
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

check("multiplies 2 × 2 in one tile", async ({ mine }) => {
  equal(await mine.productOf(...apart(two)), [19, 22, 43, 50]);
});
check("multiplies a row by a column, in tiles of one", async ({ mine }) => {
  equal(
    await mine.productOf(...apart({
      m: 1,
      k: 3,
      n: 1,
      tile: 1,
      a: [1, 2, 3],
      b: [4, 5, 6],
    })),
    [32],
  );
});
check("multiplies a column by a row", async ({ mine }) => {
  equal(
    await mine.productOf(...apart({
      m: 2,
      k: 1,
      n: 3,
      tile: 2,
      a: [1, 2],
      b: [3, 4, 5],
    })),
    [3, 4, 5, 6, 8, 10],
  );
});
check("adds over several tiles", async ({ mine }) => {
  equal(
    await mine.productOf(...apart({
      m: 2,
      k: 4,
      n: 2,
      tile: 2,
      a: count(1, 8),
      b: count(1, 8),
    })),
    [50, 60, 114, 140],
  );
});
check("computes a result of several tiles", async ({ mine }) => {
  const given = {
    m: 4,
    k: 2,
    n: 4,
    tile: 2,
    a: count(1, 8),
    b: count(1, 8),
  };
  equal(await mine.productOf(...apart(given)), expected(given).product);
});
check("works where the last tiles are not full", async ({ mine, note }) => {
  for (
    const [m, k, n, tile] of [[3, 3, 3, 2], [2, 3, 2, 2], [1, 5, 3, 4], [
      5,
      4,
      1,
      4,
    ]]
  ) {
    const given = {
      m,
      k,
      n,
      tile,
      a: count(1, m * k),
      b: count(1, k * n),
    };
    equal(await mine.productOf(...apart(given)), expected(given).product);
    (await mine.warningsFor(...apart(given))).slice(0, 1).forEach(note);
  }
});
check("has the right numbers, races or not", async ({ mine }) => {
  for (const [m, k, n, tile] of [[2, 4, 2, 2], [3, 5, 4, 2], [4, 4, 4, 4]]) {
    const given = {
      m,
      k,
      n,
      tile,
      a: count(1, m * k),
      b: count(2, k * n),
    };
    equal(await mine.productAnyway(...apart(given)), expected(given).product);
  }
});
check("does not count on the order of invocations", async ({ mine }) => {
  for (const [m, k, n, tile] of [[2, 4, 2, 2], [3, 5, 4, 2]]) {
    const given = {
      m,
      k,
      n,
      tile,
      a: count(1, m * k),
      b: count(2, k * n),
    };
    equal(
      await mine.productBackwards(...apart(given)),
      expected(given).product,
    );
  }
});
check("finds zeros where nothing is to be added", async ({ mine }) => {
  equal(
    await mine.productOf(...apart({ m: 2, k: 0, n: 1, tile: 2, a: [], b: [] })),
    [0, 0],
  );
});
check("works for a result without numbers", async ({ mine }) => {
  equal(
    await mine.productOf(
      ...apart({ m: 0, k: 2, n: 2, tile: 2, a: [], b: count(1, 4) }),
    ),
    [],
  );
});
check("multiplies matrices of any sizes", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vector(3, 3, integer(1, 7)),
      integer(1, 4),
      integer(0, 1e6),
    ],
    async ([m, k, n], tile, from) => {
      const given = {
        m,
        k,
        n,
        tile,
        a: eighths(from, m * k),
        b: eighths(from + 1, k * n),
      };
      equal(await mine.productOf(...apart(given)), expected(given).product);
    },
    { runs: 40 },
  );
});
check("may add in any order: float32 rounds", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 20), integer(1, 8), integer(0, 1e6)],
    async (k, tile, from) => {
      const given = {
        m: 2,
        k,
        n: 2,
        tile,
        a: floats(from, 2 * k),
        b: floats(from + 1, 2 * k),
      };
      const product = await mine.productOf(...apart(given));
      const { product: exactly, magnitudes } = expected(given);
      equal(product.length, exactly.length, "numbers of the result");
      product.forEach((number, i) =>
        close(number, exactly[i], 2 * k * 2 ** -24 * magnitudes[i], `out[${i}]`)
      );
    },
    { runs: 20 },
  );
});
check("fetches each number once for a tile of the result", async ({ mine }) => {
  for (const [m, k, n, tile] of [[8, 8, 8, 4], [6, 8, 4, 4]]) {
    const given = { m, k, n, tile, a: count(1, m * k), b: count(1, k * n) };
    const { reads } = await mine.workFor(...apart(given));
    const workgroups = Math.ceil(m / tile) * Math.ceil(n / tile);
    const most = workgroups * tile * tile * 2 * Math.ceil(k / tile);
    ok(
      reads <= most,
      `a and b are read ${reads} times; by tiles it takes ${most} at most: fetch a number once, and let all of the workgroup use it`,
    );
  }
});
check("keeps NaN to its row", async ({ mine }) => {
  const given = {
    m: 3,
    k: 3,
    n: 3,
    tile: 2,
    a: [1, 2, 3, NaN, 5, 6, 7, 8, 9],
    b: count(1, 9),
  };
  equal(await mine.productOf(...apart(given)), expected(given).product);
});
//# sourceMappingURL=8.4.check.ts.map
