/**
 * Every kernel against the reference backend, over generated shapes, strides and offsets.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type {
  Activation,
  Backend,
  Binary,
  DType,
  Storage,
  Unary,
} from "../../../lib/backend/backend.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import {
  all,
  layOut,
  numbers,
  type Plan,
  plans,
  product,
  realise,
  shapes,
  worst,
} from "./views_helper.ts";

const runs = { numRuns: 300 };

/** Runs something, then frees what it allocated. */
function freeing<T>(backend: Backend, run: (tracked: Backend) => T): T {
  const taken: Storage[] = [];
  const tracked = Object.create(backend, {
    allocate: {
      value(dtype: DType, size: number) {
        const storage = backend.allocate(dtype, size);
        taken.push(storage);
        return storage;
      },
    },
  });
  try {
    return run(tracked);
  } finally {
    for (const { address, dtype, size } of taken) {
      backend.free(address, dtype, size);
    }
  }
}

/** Runs something on both backends and gives what came out. */
function both(
  tested: Backend,
  size: number,
  run: (backend: Backend, out: Storage) => void,
  dtype: "float32" | "int32" = "float32",
): [number[], number[]] {
  return [tested, reference].map((backend) =>
    freeing(backend, (tracked) => {
      const out = tracked.allocate(dtype, size);
      tracked.fill(out, 77);
      run(tracked, out);
      return all(out);
    })
  ) as [number[], number[]];
}

function agree(
  [actual, expected]: [number[], number[]],
  scale?: (i: number) => number,
) {
  const off = worst(actual, expected, scale);
  assert(
    off <= 0,
    `off by ${off}: ${actual.slice(0, 20)} for ${expected.slice(0, 20)}`,
  );
}

const unaries: Unary[] = [
  "neg",
  "abs",
  "sign",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sigmoid",
  "relu",
  "softplus",
];
const binaries: Binary[] = [
  "add",
  "sub",
  "mul",
  "div",
  "maximum",
  "minimum",
  "equal",
  "less",
  "lessEqual",
];

/** Some views of one shape. */
function views(count: number): fc.Arbitrary<Plan[]> {
  return shapes.chain((shape) =>
    fc.tuple(...Array.from({ length: count }, () => plans(shape)))
  );
}

/** Registers the tests of a backend's kernels; without one they are skipped. */
export function testKernels(label: string, backend: Backend | undefined): void {
  const test = (name: string, work: (tested: Backend) => void) =>
    Deno.test({
      name: `${label}: ${name}`,
      ignore: backend === undefined,
      fn: () => work(backend!),
    });

  test("unary", (tested) => {
    fc.assert(
      fc.property(views(1), fc.constantFrom(...unaries), ([plan], op) => {
        agree(
          both(
            tested,
            product(plan.shape),
            (backend, out) => backend.unary(op, realise(backend, plan), out),
          ),
        );
      }),
      runs,
    );
  });

  test("binary", (tested) => {
    fc.assert(
      fc.property(views(2), fc.constantFrom(...binaries), ([a, b], op) => {
        agree(
          both(
            tested,
            product(a.shape),
            (backend, out) =>
              backend.binary(op, realise(backend, a), realise(backend, b), out),
          ),
        );
      }),
      { numRuns: 600 },
    );
  });

  test("where", (tested) => {
    fc.assert(
      fc.property(views(3), ([c, a, b]) => {
        agree(
          both(tested, product(a.shape), (backend, out) =>
            backend.where(
              realise(backend, c),
              realise(backend, a),
              realise(backend, b),
              out,
            )),
        );
      }),
      runs,
    );
  });

  test("copy, between views and dtypes", (tested) => {
    const dtypes = fc.constantFrom("float32" as const, "int32" as const);
    fc.assert(
      fc.property(
        views(1),
        fc.context(),
        dtypes,
        dtypes,
        fc.infiniteStream(fc.nat(4)),
        ([from], _, one, other, order) => {
          // Where it goes, no number may be written twice.
          const axes = from.shape.map((_, axis) => axis).sort((a, b) =>
            order.next().value! - order.next().value! || a - b
          );
          const to = layOut(
            from.shape,
            axes,
            from.shape.map((_, i) =>
              (["plain", "backwards", "every other"] as const)[i % 3]
            ),
            2,
            1,
          );
          const [actual, expected] = [tested, reference].map((backend) =>
            freeing(backend, (backend) => {
              const source = realise(
                backend,
                from,
                one,
                numbers(from.room, from.seed).map((x) =>
                  one === "int32" ? Math.trunc(x) : x
                ),
              );
              const target = realise(
                backend,
                to,
                other,
                numbers(to.room, 3).map(Math.trunc),
              );
              backend.copy(source, target);
              return all(target.storage);
            })
          );
          assert.deepEqual(actual, expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("reduce", (tested) => {
    fc.assert(
      fc.property(
        views(1),
        fc.nat(5),
        fc.constantFrom("sum" as const, "max" as const),
        ([plan], split, op) => {
          const kept = Math.min(split, plan.shape.length);
          if (op === "max" && plan.shape.slice(kept).includes(0)) return;
          const size = product(plan.shape.slice(0, kept));
          const terms = product(plan.shape.slice(kept));
          agree(
            both(
              tested,
              size,
              (backend, out) =>
                backend.reduce(op, realise(backend, plan), kept, out),
            ),
            () => 4 * terms,
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  test("argmax", (tested) => {
    fc.assert(
      fc.property(
        views(1).filter(([{ shape }]) => shape.length > 0 && shape.at(-1)! > 0),
        fc.boolean(),
        ([plan], some) => {
          const values = numbers(plan.room, plan.seed).map((x) =>
            some && x > 3.7 ? NaN : Math.round(x)
          );
          const [actual, expected] = both(
            tested,
            product(plan.shape.slice(0, -1)),
            (backend, out) =>
              backend.argmax(realise(backend, plan, "float32", values), out),
            "int32",
          );
          assert.deepEqual(actual, expected);
        },
      ),
      runs,
    );
  });

  test("softmax of rows", (tested) => {
    const size = fc.oneof(fc.nat(9), fc.constantFrom(31, 64, 1030));
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(6), size).chain((shape) => plans(shape)),
        fc.constantFrom("softmax" as const, "logSoftmax" as const),
        (plan, op) => {
          agree(
            both(
              tested,
              product(plan.shape),
              (backend, out) => backend.rows(op, realise(backend, plan), out),
            ),
          );
        },
      ),
      runs,
    );
  });

  test("gather and scatterAdd", (tested) => {
    const width = fc.constantFrom(0, 1, 2, 3, 4, 5, 9, 70);
    const cases = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(12), width)
      .chain(([rows, count, wide]) =>
        fc.record({
          rows: fc.constant(rows),
          table: plans([rows, wide]),
          indices: plans([count]),
          updates: plans([count, wide]),
        })
      );
    fc.assert(
      fc.property(cases, ({ rows, table, indices, updates }) => {
        const [count, wide] = updates.shape;
        const places = numbers(indices.room, indices.seed).map((x) =>
          Math.floor((x + 4) / 8 * rows) % rows
        );
        agree(
          both(tested, count * wide, (backend, out) =>
            backend.gather(
              realise(backend, table),
              realise(backend, indices, "int32", places),
              out,
            )),
        );
        agree(
          both(tested, rows * wide, (backend, out) =>
            backend.scatterAdd(
              realise(backend, indices, "int32", places),
              realise(backend, updates),
              out,
            )),
          () => 50,
        );
      }),
      runs,
    );
  });

  test("matmul", (tested) => {
    const side = fc.oneof(
      fc.constantFrom(0, 1, 1, 2, 3, 4, 5, 8),
      fc.constantFrom(9, 17, 33, 100),
    );
    const cases = fc.tuple(fc.constantFrom(1, 1, 2, 3), side, side, side).chain(
      ([batch, m, k, n]) =>
        fc.record({
          a: plans([batch, m, k]),
          b: plans([batch, k, n]),
          bias: fc.option(plans([n])),
        }),
    );
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom<Activation>("none", "relu", "tanh", "sigmoid"),
        ({ a, b, bias }, activation) => {
          const [batch, m, k] = a.shape;
          const n = b.shape[2];
          agree(
            both(tested, batch * m * n, (backend, out) =>
              backend.matmul(
                realise(backend, a),
                realise(backend, b),
                out,
                bias ? realise(backend, bias) : undefined,
                activation,
              )),
            () => 4 * k + 4,
          );
        },
      ),
      { numRuns: 400 },
    );
  });
}
