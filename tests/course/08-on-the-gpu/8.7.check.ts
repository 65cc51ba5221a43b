import {
  close,
  equal,
  forAll,
  integer,
  ok,
  suite,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/matmul_shader.ts";
import type * as driver from "./8.7.driver.ts";

export const checks = suite<typeof ref, typeof driver>("8.7", ref);
const { check } = checks;
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

/** As the driver takes it: m, k and n, then a and b. */
type Case = readonly [
  sizes: [m: number, k: number, n: number],
  a: number[],
  b: number[],
];

/** The product, and of each sum the magnitudes of its terms. */
function expected([[m, k, n], a, b]: Case) {
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
const count = (from: number, length: number) =>
  Array.from({ length }, (_, i) => from + i);
const counted = (m: number, k: number, n: number): Case => [
  [m, k, n],
  count(1, m * k),
  count(2, k * n),
];
/** Numbers that differ from each other; they need not be made smaller. */
const scattered = (from: number, length: number) =>
  Array.from({ length }, (_, i) => (from + 1) * 7919 * (i + 1) % 10_007);
/** Eighths from -16 to 16, whose sums are exact. */
const eighths = (from: number, length: number) =>
  scattered(from, length).map((number) => (number % 257 - 128) / 8);
/** Numbers whose sums are rounded. */
const floats = (from: number, length: number) =>
  scattered(from, length).map((number) => Math.fround(number / 7 - 700));

check("is WGSL, with workgroups of 8 by 8", async ({ mine }) => {
  equal(await mine.workgroupSize(), [8, 8, 1], "a workgroup's size");
});
check("binds sizes, a, b and out in this order", async ({ mine }) => {
  equal(
    await mine.bindings(),
    [
      "@group(0) @binding(0) sizes",
      "@group(0) @binding(1) a",
      "@group(0) @binding(2) b",
      "@group(0) @binding(3) out",
    ],
  );
});
check("multiplies a row by a column", async ({ mine }) => {
  equal(await mine.productOf([1, 3, 1], [1, 2, 3], [4, 5, 6]), [32]);
});
check("multiplies 2 × 2", async ({ mine }) => {
  equal(
    await mine.productOf([2, 2, 2], [1, 2, 3, 4], [5, 6, 7, 8]),
    [19, 22, 43, 50],
  );
});
check("multiplies a column by a row", async ({ mine }) => {
  equal(
    await mine.productOf([2, 1, 3], [1, 2], [3, 4, 5]),
    [3, 4, 5, 6, 8, 10],
  );
});
check("multiplies 8 × 8, a whole tile", async ({ mine }) => {
  const given = counted(8, 8, 8);
  equal(await mine.productOf(...given), expected(given).product);
});
check("adds over several tiles", async ({ mine, note }) => {
  for (const k of [16, 9, 20]) {
    const given = counted(2, k, 2);
    equal(await mine.productOf(...given), expected(given).product);
    (await mine.warningsFor(...given)).slice(0, 1).forEach(note);
  }
});
check("computes a result of several tiles", async ({ mine }) => {
  for (const [m, n] of [[16, 16], [9, 8], [3, 10], [10, 3], [17, 9]]) {
    const given = counted(m, 2, n);
    equal(await mine.productOf(...given), expected(given).product);
  }
});
check("has the right numbers, races or not", async ({ mine }) => {
  for (const [m, k, n] of [[8, 16, 8], [3, 12, 9], [2, 3, 4]]) {
    const given = counted(m, k, n);
    equal(await mine.productAnyway(...given), expected(given).product);
  }
});
check("reaches for nothing beyond the end", async ({ mine }) => {
  for (const [m, k, n] of [[3, 9, 2], [9, 3, 10]]) {
    equal(
      await mine.accessesBeyond(...counted(m, k, n)),
      { reads: 0, writes: 0, shared: 0 },
    );
  }
});
check("multiplies matrices of any sizes", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      integer(1, 12),
      integer(1, 18),
      integer(1, 12),
      integer(0, 1e6),
    ],
    async (m, k, n, from) => {
      const given: Case = [
        [m, k, n],
        eighths(from, m * k),
        eighths(from + 1, k * n),
      ];
      equal(await mine.productOf(...given), expected(given).product);
    },
    { runs: 8 },
  );
});
check("may add in any order: float32 rounds", async ({ mine, fc }) => {
  await forAll(
    fc,
    [integer(1, 30), integer(0, 1e6)],
    async (k, from) => {
      const given: Case = [
        [2, k, 2],
        floats(from, 2 * k),
        floats(from + 1, 2 * k),
      ];
      const product = await mine.productOf(...given);
      const { product: exactly, magnitudes } = expected(given);
      equal(product.length, exactly.length, "numbers of the result");
      product.forEach((number, i) =>
        close(number, exactly[i], 2 * k * 2 ** -24 * magnitudes[i], `out[${i}]`)
      );
    },
    { runs: 8 },
  );
});
check("fetches each number once for a tile of the result", async ({ mine }) => {
  const { reads } = await mine.workFor(...counted(8, 64, 8));
  // Two numbers in each of eight tiles, and the sizes as often as one likes.
  const most = 64 * (8 * (2 + 8) + 10);
  ok(
    reads <= most,
    `buffers are read ${reads} times; by tiles it takes ${most} at most: fetch a number once, and let all of the workgroup use it`,
  );
});
check("keeps NaN to its row", async ({ mine }) => {
  const given = counted(3, 3, 3);
  given[1][3] = NaN;
  equal(await mine.productOf(...given), expected(given).product);
});
check("gives the same where only its text is", async ({ mine }) => {
  const source = await mine.matmulShader();
  const given = counted(9, 10, 11);
  const out = new Float32Array(99);
  const [sizes, a, b] = given;
  const buffers = {
    sizes: Uint32Array.from(sizes),
    a: Float32Array.from(a),
    b: Float32Array.from(b),
    out,
  };
  const launch = { workgroups: [2, 2] as const, buffers, steps: 5000 };
  const { findings } = simulateShader(source, launch);
  equal(findings.map(({ message }) => message), [], "what is found");
  equal([...out], expected(given).product);
}, { apart: true });
check("gives the same on a GPU", async ({ mine, note }) => {
  for (const [m, k, n] of [[1, 3, 1], [8, 8, 8], [9, 20, 17]]) {
    const given: Case = [
      [m, k, n],
      floats(1, m * k),
      floats(2, k * n),
    ];
    const { gpu, missing, out } = await mine.productOnGpu(...given);
    if (gpu === undefined) {
      return note(`Judged by the simulator only: ${missing}.`);
    }
    const { product, magnitudes } = expected(given);
    equal(out.length, product.length, "numbers of the result");
    out.forEach((number, i) =>
      close(
        number,
        product[i],
        2 * k * 2 ** -24 * magnitudes[i],
        `out[${i}] on the GPU, ${gpu}`,
      )
    );
    note(`Judged by the simulator, and on a GPU: ${gpu}.`);
  }
}, { apart: true, excuse: "Judged by the simulator only", limit: 8 });
//# sourceMappingURL=8.7.check.ts.map
