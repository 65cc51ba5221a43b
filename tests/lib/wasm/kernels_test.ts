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
  Storage,
  Unary,
} from "../../../lib/backend/backend.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import { createWasm } from "../../../lib/backend/wasm/wasm.ts";
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

const BUILDS: Record<string, Backend> = {
  relaxed: createWasm({ shared: false }),
  plain: createWasm({ shared: false, relaxed: false }),
};

const runs = { numRuns: 300 };

/** Runs something on both backends and gives what came out. */
function both(
  wasm: Backend,
  size: number,
  run: (backend: Backend, out: Storage) => void,
  dtype: "float32" | "int32" = "float32",
): [number[], number[]] {
  return [wasm, reference].map((backend) => {
    const out = backend.allocate(dtype, size);
    backend.fill(out, 77);
    run(backend, out);
    return all(out);
  }) as [number[], number[]];
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

for (const [build, wasm] of Object.entries(BUILDS)) {
  Deno.test(`wasm ${build}: unary`, () => {
    fc.assert(
      fc.property(views(1), fc.constantFrom(...unaries), ([plan], op) => {
        agree(
          both(
            wasm,
            product(plan.shape),
            (backend, out) => backend.unary(op, realise(backend, plan), out),
          ),
        );
      }),
      runs,
    );
  });

  Deno.test(`wasm ${build}: binary`, () => {
    fc.assert(
      fc.property(views(2), fc.constantFrom(...binaries), ([a, b], op) => {
        agree(
          both(
            wasm,
            product(a.shape),
            (backend, out) =>
              backend.binary(op, realise(backend, a), realise(backend, b), out),
          ),
        );
      }),
      { numRuns: 600 },
    );
  });

  Deno.test(`wasm ${build}: where`, () => {
    fc.assert(
      fc.property(views(3), ([c, a, b]) => {
        agree(
          both(wasm, product(a.shape), (backend, out) =>
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

  Deno.test(`wasm ${build}: copy, between views and dtypes`, () => {
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
          const [actual, expected] = [wasm, reference].map((backend) => {
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
          });
          assert.deepEqual(actual, expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  Deno.test(`wasm ${build}: reduce`, () => {
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
              wasm,
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

  Deno.test(`wasm ${build}: argmax`, () => {
    fc.assert(
      fc.property(
        views(1).filter(([{ shape }]) => shape.length > 0 && shape.at(-1)! > 0),
        fc.boolean(),
        ([plan], some) => {
          const values = numbers(plan.room, plan.seed).map((x) =>
            some && x > 3.7 ? NaN : Math.round(x)
          );
          const [actual, expected] = both(
            wasm,
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

  Deno.test(`wasm ${build}: softmax of rows`, () => {
    const size = fc.oneof(fc.nat(9), fc.constantFrom(31, 64, 1030));
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(6), size).chain((shape) => plans(shape)),
        fc.constantFrom("softmax" as const, "logSoftmax" as const),
        (plan, op) => {
          agree(
            both(
              wasm,
              product(plan.shape),
              (backend, out) => backend.rows(op, realise(backend, plan), out),
            ),
          );
        },
      ),
      runs,
    );
  });

  Deno.test(`wasm ${build}: gather and scatterAdd`, () => {
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
          both(wasm, count * wide, (backend, out) =>
            backend.gather(
              realise(backend, table),
              realise(backend, indices, "int32", places),
              out,
            )),
        );
        agree(
          both(wasm, rows * wide, (backend, out) =>
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

  Deno.test(`wasm ${build}: matmul`, () => {
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
            both(wasm, batch * m * n, (backend, out) =>
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
