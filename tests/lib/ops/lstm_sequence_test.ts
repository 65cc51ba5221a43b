/**
 * A whole sequence in one op: what the cell gives that is unrolled step by
 * step, its gradients too; and nothing of what comes after a sequence's end.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { seeded } from "../../../lib/random.ts";
import { lstmUnroll } from "../../../lib/recurrent/lstm_unroll.ts";
import * as t from "../../../lib/tensor.ts";
import type { Tensor } from "../../../lib/tensor.ts";
import { gaps, inputs, ragged } from "./lstm_helper.ts";

t.useBackend("reference");

function fused([x, h, c, w, u, b]: readonly Tensor[], there?: Tensor) {
  return t.lstmSequence(x, h, c, w, u, b, there);
}

function unrolled([x, h, c, w, u, b]: readonly Tensor[], there?: Tensor) {
  const states = lstmUnroll({ w, u, b }, x, { h, c }, there);
  return t.stack([states.h, states.c]);
}

function near(a: Tensor, b: Tensor, what: string) {
  assert.deepEqual(a.shape, b.shape, what);
  const other = t.values(b);
  for (const [i, x] of t.values(a).entries()) {
    assert.ok(Math.abs(x - other[i]) < 1e-12, `${what}: ${x}, ${other[i]}`);
  }
}

const names = ["x", "h", "c", "w", "u", "b"];
const masks = { "no mask": undefined, ragged, gaps };

for (const [name, mask] of Object.entries(masks)) {
  Deno.test(`lstmSequence is the unrolled cell: ${name}`, () => {
    for (
      const sizes of [
        { n: 4, steps: 5, k: 3, hidden: 2 },
        { n: 1, steps: 1, k: 1, hidden: 1 },
        { n: 3, steps: 7, k: 0, hidden: 3 },
      ]
    ) {
      using _ = t.scope();
      const all = inputs(sizes);
      const there = mask?.(sizes.n, sizes.steps);
      const [one, other] = [fused(all, there), unrolled(all, there)];
      near(one, other, "states");
      const random = seeded(3);
      const seed = t.drawn(one.shape, () => random() - 0.5);
      const [found, expected] = [one, other].map((out) =>
        grad(out, all, { seed })
      );
      names.forEach((name, i) => near(found[i], expected[i], name));
    }
  });
}

Deno.test("lstmSequence: what comes after an end reaches nothing", () => {
  for (const trap of [NaN, Infinity]) {
    using _ = t.scope();
    const [x, ...rest] = inputs({ n: 4, steps: 5, k: 3, hidden: 2 });
    const there = ragged(4, 5);
    const bad = t.where(t.expandDims(there, 2), x, trap);
    const all = [bad, ...rest];
    const out = fused(all, there);
    near(out, fused([x, ...rest], there), "states");
    const [found, expected] = [out, fused([x, ...rest], there)].map((out, i) =>
      grad(t.sum(out), i === 0 ? all : [x, ...rest])
    );
    names.forEach((name, i) => near(found[i], expected[i], name));
  }
});

Deno.test("lstmSequence: nothing of nothing, and zeros as gradients", () => {
  for (
    const sizes of [
      { n: 2, steps: 0, k: 3, hidden: 2 },
      { n: 0, steps: 3, k: 3, hidden: 2 },
      { n: 2, steps: 3, k: 3, hidden: 0 },
    ]
  ) {
    using _ = t.scope();
    const all = inputs(sizes);
    const there = t.ones([sizes.n, sizes.steps]);
    for (const out of [fused(all), fused(all, there)]) {
      const { n, steps, hidden } = sizes;
      assert.deepEqual(out.shape, [2, n, steps, hidden]);
      for (const [i, g] of grad(t.sum(out), all).entries()) {
        assert.deepEqual(g.shape, all[i].shape);
        assert.ok(t.values(g).every((x) => x === 0));
      }
    }
  }
});

Deno.test("lstmSequence: where inputs are made from each other, all ways count", () => {
  const [, , , w, u, b] = inputs({ n: 2, steps: 3, k: 2, hidden: 2 });
  const of = (f: typeof fused, there?: Tensor) => {
    const x = t.tensor([[[1, 2], [0, 1], [2, -1]], [[0, 1], [1, 1], [0, 0]]]);
    const h = t.tanh(t.mean(x, 1));
    const c = t.mul(h, h);
    const states = f([x, h, c, w, u, b], there);
    const loss = t.sum(t.mul(states, states));
    const [first] = grad(loss, [x], { createGraph: true });
    const [second] = grad(t.sum(t.mul(first, first)), [x]);
    return [grad(loss, [x])[0], first, second];
  };
  for (const there of [undefined, gaps(2, 3), ragged(2, 3)]) {
    const [one, other] = [of(fused, there), of(unrolled, there)];
    one.forEach((part, i) => near(part, other[i], `part ${i}`));
  }
});

Deno.test("lstmSequence asked twice for gradients gives them twice", () => {
  const all = inputs({ n: 3, steps: 4, k: 2, hidden: 3 });
  const out = fused(all);
  const ways = [1, 2].map(() => grad(t.sum(out), all));
  ways[0].forEach((g, i) => near(g, ways[1][i], names[i]));
});

Deno.test("lstmSequence keeps gates for the way back alone, and frees all", () => {
  const all = inputs({ n: 3, steps: 4, k: 2, hidden: 5 });
  const before = t.memory();
  {
    using _ = t.scope();
    const numbers = 3 * 4 * 5;
    const rest = () => t.memory().bytes / 4 - before.bytes / 4;
    const out = t.untracked(() => fused(all));
    assert.equal(rest(), 2 * numbers, "the states alone");
    fused(all);
    assert.equal(rest(), (2 + 2 + 4) * numbers, "states and gates");
    const [g] = grad(t.sum(fused(all, ragged(3, 4))), [all[3]]);
    assert.ok(t.values(g).length > 0 && out.shape.length === 4);
  }
  assert.deepEqual(t.memory(), before);
});
