/**
 * Every kernel for products, on shapes that fit no tile and matrices that lie in every way.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type {
  Activation,
  Backend,
  Storage,
  Strided,
} from "../../../lib/backend/backend.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import {
  multiply,
  TILES,
  type Way,
} from "../../../lib/backend/webgpu/matmul_kernels.ts";
import {
  layOf,
  productOf,
  turned,
} from "../../../lib/backend/webgpu/matmul_product.ts";
import {
  createWebgpu,
  type Webgpu,
} from "../../../lib/backend/webgpu/webgpu.ts";
import { numbers, worst } from "../wasm/views_helper.ts";
import { gpuTest, webgpu } from "./gpu_helper.ts";

/** A matrix for each batch, and how it lies. */
interface Lie {
  readonly batches: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether neighbours are down a column. */
  readonly isTurned: boolean;
  /** Numbers between the end of a line and the next. */
  readonly gap: number;
  readonly offset: number;
  /** Whether all batches have the same numbers. */
  readonly isShared: boolean;
  readonly isBackwards: boolean;
}

function realise(backend: Backend, lie: Lie): [Strided, number[]] {
  const { batches, rows, columns, isTurned, gap, offset } = lie;
  const line = (isTurned ? rows : columns) + gap;
  const each = line * (isTurned ? columns : rows);
  const strides = isTurned ? [1, line] : [line, 1];
  const room = offset + (lie.isShared ? 1 : batches) * each + 1;
  const values = numbers(room, rows + 7 * columns);
  const storage = backend.allocate("float32", room);
  backend.write(storage, values);
  const last = lie.isBackwards ? Math.max(rows - 1, 0) * strides[0] : 0;
  if (lie.isBackwards) strides[0] *= -1;
  const shape = [batches, rows, columns];
  return [{
    storage,
    shape,
    strides: [lie.isShared ? 0 : each, ...strides],
    offset: offset + last,
  }, values];
}

const lies = (batches: number, rows: number, columns: number) =>
  fc.record({
    batches: fc.constant(batches),
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    isTurned: fc.boolean(),
    gap: fc.constantFrom(0, 0, 4, 3),
    offset: fc.constantFrom(0, 0, 4, 1),
    isShared: fc.boolean(),
    isBackwards: fc.integer({ min: 0, max: 9 }).map((x) => x === 0),
  });

const side = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 75 }).map((x) => 4 * x),
  fc.constantFrom(63, 64, 65, 127, 128, 129, 257),
);
const depth = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(4, 16, 32, 60, 64, 68, 100),
);

const cases = fc.tuple(fc.constantFrom(1, 1, 1, 2, 3), side, depth, side).chain(
  ([batches, m, k, n]) =>
    fc.record({
      a: lies(batches, m, k),
      b: lies(batches, k, n),
      bias: fc.constantFrom(undefined, 1, 2, -1),
      activation: fc.constantFrom<Activation>(
        ...["none", "none", "relu", "tanh", "sigmoid"] as const,
      ),
    }),
);

/** Frees what a case took. */
function freed(backend: Backend, storages: readonly Storage[]): void {
  for (const { address, dtype, size } of storages) {
    backend.free(address, dtype, size);
  }
}

function biasOf(backend: Backend, n: number, stride: number): Strided {
  const size = 2 * n + 1;
  const storage = backend.allocate("float32", size);
  backend.write(storage, numbers(size, 5));
  const offset = stride < 0 ? n - 1 : 1;
  return { storage, shape: [n], strides: [stride], offset };
}

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** What a kernel makes of a case; with `undefined` what the reference does. */
function computed(
  { a, b, bias, activation }: Case,
  webgpu: Webgpu,
  way: Way | undefined,
  isTurned = false,
): number[] {
  const backend = way === undefined ? reference : webgpu;
  const [left] = realise(backend, a);
  const [right] = realise(backend, b);
  const size = a.batches * a.rows * b.columns;
  const out = backend.allocate("float32", size);
  const more = bias && biasOf(backend, b.columns, bias);
  if (way === undefined) backend.matmul(left, right, out, more, activation);
  else {
    const product = productOf(left, right, out, more, activation);
    multiply(webgpu.gpu, isTurned ? turned(product) : product, way);
  }
  const values = [...backend.read(out, 0, size)];
  const storages = [left, right, ...more ? [more] : []].map((x) => x.storage);
  freed(backend, [...storages, out]);
  return values;
}

const WAYS: Way[] = ["numbers", ...TILES, "dot"];

for (const way of WAYS) {
  gpuTest(`webgpu: matmul by ${way} is that of the reference`, (webgpu) => {
    fc.assert(
      fc.property(cases, (one) => {
        const expected = computed(one, webgpu, undefined);
        const actual = computed(one, webgpu, way);
        assert.ok(worst(actual, expected, () => 4 * one.a.columns + 4) <= 0);
      }),
      { numRuns: way === "dot" ? 8 : 120 },
    );
  });
}

gpuTest(
  "webgpu: all kernels with tiles, turned or not, give the same bits",
  (webgpu) => {
    fc.assert(
      fc.property(cases, (one) => {
        const expected = computed(one, webgpu, "numbers");
        for (const way of TILES) {
          assert.deepEqual(computed(one, webgpu, way), expected);
        }
        assert.deepEqual(computed(one, webgpu, "registers", true), expected);
      }),
      { numRuns: 60 },
    );
  },
);

gpuTest(
  "webgpu: the lies that fours are for are among those tested",
  (webgpu) => {
    const found = new Set<string>();
    for (const { a, b } of fc.sample(cases, { numRuns: 300, seed: 1 })) {
      const [left] = realise(webgpu, a);
      const [right] = realise(webgpu, b);
      const out = webgpu.allocate("float32", 1);
      const product = productOf(left, right, out, undefined, "none");
      const of = (x: typeof product.a, length: number) =>
        layOf(x, product, length);
      found.add(`${of(product.a, product.m)}${of(product.b, product.n)}`);
      freed(webgpu, [left.storage, right.storage, out]);
    }
    assert.equal(found.size, 9);
  },
);

gpuTest("webgpu: products of every shape find a kernel", (webgpu) => {
  const sizes = [
    [1, 5000, 1],
    [1, 1, 5000],
    [5000, 1, 1],
    [5000, 30, 10],
    [10, 30, 5000],
    [3, 40_000, 2],
    [70, 2, 70],
    [33, 0, 65],
  ];
  for (const [m, k, n] of sizes) {
    const lie = { batches: 1, isTurned: false, gap: 0, offset: 0 };
    const plain = { ...lie, isShared: false, isBackwards: false };
    const [actual, expected] = [webgpu, reference].map((backend) => {
      const [a] = realise(backend, { ...plain, rows: m, columns: k });
      const [b] = realise(backend, { ...plain, rows: k, columns: n });
      const bias = biasOf(backend, n, 1);
      const out = backend.allocate("float32", m * n);
      backend.matmul(a, b, out, bias, "relu");
      return [...backend.read(out, 0, m * n)];
    });
    assert.ok(worst(actual, expected, () => 4 * k + 4) <= 0, `${[m, k, n]}`);
  }
});

gpuTest(
  "webgpu: NaN and infinities go through products as on the reference",
  (webgpu) => {
    const values = numbers(64 * 64, 1);
    values[5] = NaN;
    values[64 * 7] = Infinity;
    values[64 * 9 + 3] = -Infinity;
    const results = [webgpu, reference].map((backend) => {
      const storage = backend.allocate("float32", 64 * 64);
      backend.write(storage, values);
      const view = {
        storage,
        shape: [1, 64, 64],
        strides: [0, 64, 1],
        offset: 0,
      };
      const out = backend.allocate("float32", 64 * 64);
      return (["none", "relu", "tanh", "sigmoid"] as const).map(
        (activation) => {
          backend.matmul(view, view, out, undefined, activation);
          return [...backend.read(out, 0, 64 * 64)];
        },
      );
    });
    for (const [i, actual] of results[0].entries()) {
      assert.ok(worst(actual, results[1][i], () => 256) <= 0);
    }
  },
);

const adapter = webgpu && await navigator.gpu.requestAdapter();

Deno.test({
  name: "half: every kernel multiplies what is stored in 16 bits",
  ignore: !adapter?.features.has("shader-f16"),
  async fn() {
    const half = await createWebgpu({ half: true });
    for (const one of fc.sample(cases, { numRuns: 4, seed: 3 })) {
      const expected = computed(one, half, undefined);
      const slack = 0.2 * one.a.columns + 0.2;
      for (const way of WAYS) {
        for (const [i, x] of computed(one, half, way).entries()) {
          const off = Math.abs(x - expected[i]);
          assert.ok(off <= slack, `${way}: ${x} for ${expected[i]}`);
        }
      }
    }
    half.gpu.device.destroy();
  },
});
