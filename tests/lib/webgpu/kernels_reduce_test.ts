/**
 * Reductions, argmax and softmax of rows that are short and long, few and many, along and across.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Backend, Strided } from "../../../lib/backend/backend.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import { wasm } from "../../../lib/backend/wasm/wasm.ts";
import { gpuTest } from "./gpu_helper.ts";

const SHAPES = [
  [1, 1],
  [1, 63],
  [1, 300_000],
  [3, 20_000],
  [7, 4097],
  [9, 100],
  [300, 65],
  [5000, 3],
  [70_000, 1],
  [70_000, 2],
];

/** Rows of a matrix: neighbours along a row, or down a column. */
function matrix(
  backend: Backend,
  [rows, n]: number[],
  isTurned: boolean,
  valueOf: (row: number, i: number) => number,
): Strided {
  const storage = backend.allocate("float32", rows * n);
  const strides = isTurned ? [1, rows] : [n, 1];
  const values = new Float32Array(rows * n);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < n; i++) {
      values[row * strides[0] + i * strides[1]] = valueOf(row, i);
    }
  }
  backend.write(storage, values);
  return { storage, shape: [rows, n], strides, offset: 0 };
}

/** Something different everywhere. */
const noise = (row: number, i: number) =>
  Math.imul((row + 1) * 7919 + i, 2654435761) / 2 ** 31;

function withOut(
  backend: Backend,
  x: Strided,
  size: number,
  work: (out: ReturnType<Backend["allocate"]>) => void,
  dtype: "float32" | "int32" = "float32",
): number[] {
  const out = backend.allocate(dtype, size);
  work(out);
  const values = [...backend.read(out, 0, size)];
  for (const each of [x.storage, out]) {
    backend.free(each.address, each.dtype, each.size);
  }
  return values;
}

for (const shape of SHAPES) {
  const [rows, n] = shape;
  for (const isTurned of [false, true]) {
    const name = `${rows} rows of ${n}${isTurned ? ", turned" : ""}`;

    gpuTest(`webgpu: sums of ${name} are near those of 64 bits`, (webgpu) => {
      const value = (row: number, i: number) => 1 + noise(row, i);
      const x = matrix(webgpu, shape, isTurned, value);
      const sums = withOut(
        webgpu,
        x,
        rows,
        (out) => webgpu.reduce("sum", x, 1, out),
      );
      for (const [row, sum] of sums.entries()) {
        let exact = 0;
        for (let i = 0; i < n; i++) exact += Math.fround(value(row, i));
        assert.ok(Math.abs(sum / exact - 1) < 1e-6, `${sum} for ${exact}`);
      }
    });

    gpuTest(`webgpu: largest of ${name}, and where`, (webgpu) => {
      for (const value of [noise, (_: number, i: number) => i % 5]) {
        const [found, expected] = [webgpu, reference].map((backend) => {
          const make = () => matrix(backend, shape, isTurned, value);
          const [x, y] = [make(), make()];
          return [
            withOut(
              backend,
              x,
              rows,
              (out) => backend.reduce("max", x, 1, out),
            ),
            withOut(backend, y, rows, (out) => backend.argmax(y, out), "int32"),
          ];
        });
        assert.deepEqual(found, expected);
      }
    });

    gpuTest(`webgpu: softmax of ${name}`, (webgpu) => {
      const value = (row: number, i: number) => 30 * noise(row, i) + 1e3;
      for (const op of ["softmax", "logSoftmax"] as const) {
        const [found, expected] = [webgpu, reference].map((backend) => {
          const x = matrix(backend, shape, isTurned, value);
          return withOut(
            backend,
            x,
            rows * n,
            (out) => backend.rows(op, x, out),
          );
        });
        for (const [i, y] of found.entries()) {
          const off = Math.abs(y - expected[i]);
          assert.ok(off <= 1e-7 + 1e-5 * Math.abs(expected[i]), `${y}`);
        }
      }
    });
  }
}

gpuTest("webgpu: a long sum is as near as wasm's", (webgpu) => {
  const shape = [1, 3_000_000];
  const [gpu, cpu] = [webgpu, wasm].map((backend) => {
    const x = matrix(backend, shape, false, () => 0.1);
    const [sum] = withOut(
      backend,
      x,
      1,
      (out) => backend.reduce("sum", x, 0, out),
    );
    return Math.abs(sum / (3_000_000 * Math.fround(0.1)) - 1);
  });
  assert.ok(gpu <= cpu + 2 ** -23, `${gpu}, wasm ${cpu}`);
});

gpuTest(
  "webgpu: NaN anywhere in a row is its largest, and its sum",
  (webgpu) => {
    for (const n of [5, 64, 100, 1000, 20_000]) {
      for (const place of [0, 1, n >> 1, n - 1]) {
        const make = () =>
          matrix(webgpu, [3, n], false, (row, i) => (
            row === 1 && i >= place && i % 3 === place % 3 ? NaN : i
          ));
        for (const op of ["sum", "max"] as const) {
          const x = make();
          const found = withOut(
            webgpu,
            x,
            3,
            (out) => webgpu.reduce(op, x, 1, out),
          );
          assert.deepEqual(found.map(Number.isNaN), [false, true, false]);
        }
        const x = make();
        assert.deepEqual(
          withOut(webgpu, x, 3, (out) => webgpu.argmax(x, out), "int32"),
          [n - 1, place, n - 1],
        );
      }
    }
  },
);

gpuTest("webgpu: of infinities", (webgpu) => {
  const rows = [[Infinity, 1], [-Infinity, 1], [Infinity, -Infinity]];
  const all = [...rows, [-Infinity, -Infinity]];
  const make = () => matrix(webgpu, [4, 2], false, (row, i) => all[row][i]);
  const [x, y, z] = [make(), make(), make()];
  assert.deepEqual(
    withOut(webgpu, x, 4, (out) => webgpu.reduce("sum", x, 1, out)),
    [Infinity, -Infinity, NaN, -Infinity],
  );
  assert.deepEqual(
    withOut(webgpu, y, 4, (out) => webgpu.reduce("max", y, 1, out)),
    [Infinity, 1, Infinity, -Infinity],
  );
  assert.deepEqual(
    withOut(webgpu, z, 4, (out) => webgpu.argmax(z, out), "int32"),
    [0, 1, 0, 0],
  );
});

gpuTest("webgpu: of more axes than fit into the parameters", (webgpu) => {
  const rank = 15;
  const shape = Array(rank).fill(2);
  const strides = shape.map((_, axis) => 2 ** axis);
  const results = [webgpu, reference].map((backend) => {
    const flat = matrix(backend, [1, 2 ** rank], false, noise);
    const x = { ...flat, shape, strides };
    const sums = backend.allocate("float32", 8);
    backend.reduce("sum", x, 3, sums);
    const places = backend.allocate("int32", 2 ** (rank - 1));
    backend.argmax(x, places);
    return [
      [...backend.read(sums, 0, 8)].map((sum) => Math.round(1e3 * sum)),
      [...backend.read(places, 0, places.size)],
    ];
  });
  assert.deepEqual(results[0], results[1]);
});

gpuTest("webgpu: sums have the same bits each time", (webgpu) => {
  const [first, second] = [0, 1].map(() => {
    const x = matrix(webgpu, [3, 100_000], true, noise);
    return withOut(webgpu, x, 3, (out) => webgpu.reduce("sum", x, 1, out));
  });
  assert.deepEqual(first, second);
});

gpuTest("webgpu: nothing adds up to 0, and nothing has no rows", (webgpu) => {
  const empty = webgpu.allocate("float32", 0);
  const view = (shape: number[]) => (
    { storage: empty, shape, strides: [0, 0], offset: 0 }
  );
  const out = webgpu.allocate("float32", 3);
  webgpu.fill(out, 7);
  webgpu.reduce("sum", view([3, 0]), 1, out);
  assert.deepEqual([...webgpu.read(out, 0, 3)], [0, 0, 0]);
  const none = webgpu.allocate("float32", 0);
  webgpu.reduce("sum", view([0, 3]), 1, none);
  webgpu.rows("softmax", view([3, 0]), none);
  webgpu.argmax(view([0, 3]), webgpu.allocate("int32", 0));
});
