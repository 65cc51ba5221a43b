/**
 * Sequences to try an LSTM on, and a backend beside the reference.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import { seeded } from "../../../lib/random.ts";
import * as t from "../../../lib/tensor.ts";
import type { Tensor } from "../../../lib/tensor.ts";

/** How long the axes are. */
export interface Sizes {
  readonly n: number;
  readonly steps: number;
  readonly k: number;
  readonly hidden: number;
}

/** x, h, c, w, u and b. */
export function inputs({ n, steps, k, hidden }: Sizes, seed = 1): Tensor[] {
  const random = seeded(seed);
  const draw = (...shape: number[]) => t.drawn(shape, () => random() * 2 - 1);
  return [
    draw(n, steps, k),
    draw(n, hidden),
    draw(n, hidden),
    draw(k, 4 * hidden),
    draw(hidden, 4 * hidden),
    draw(4 * hidden),
  ];
}

/** Sequences of 1, 2, … steps, and one that was never there. */
export const ragged = (n: number, steps: number) =>
  t.tensor(
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: steps }, (_, step) => Number(step < i))),
  );

/** A sequence that stops, and goes on later. */
export const gaps = (n: number, steps: number) =>
  t.tensor(
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: steps }, (_, step) =>
        Number((step + i) % 3 > 0))),
  );

/** Sizes at which kernels change their ways: tiles, chunks of rows, parts of the depth. */
export const SIZES: readonly Sizes[] = [
  { n: 1, steps: 1, k: 3, hidden: 9 },
  { n: 1, steps: 6, k: 2, hidden: 17 },
  { n: 2, steps: 3, k: 4, hidden: 5 },
  { n: 5, steps: 8, k: 3, hidden: 8 },
  { n: 33, steps: 4, k: 5, hidden: 12 },
  { n: 67, steps: 2, k: 3, hidden: 6 },
  { n: 4, steps: 9, k: 3, hidden: 140 },
];

/** The same numbers, as a part of a larger tensor: a view that begins later. */
function behind(x: Tensor): Tensor {
  const [first, ...rest] = x.shape;
  const before = t.full([2, ...rest], NaN);
  return t.slice(t.concat([before, x]), [[2, first + 2]]);
}

/** The states and all gradients of sequences with gaps and without, as numbers. */
function computed(backend: t.Backend, sizes: Sizes): number[][] {
  t.useBackend(backend);
  try {
    using _ = t.scope();
    const all = inputs(sizes).map(behind);
    const [x, h, c, w, u, b] = all;
    const mask = behind(gaps(sizes.n, sizes.steps));
    return [undefined, mask].flatMap((there) => {
      const out = t.lstmSequence(x, h, c, w, u, b, there);
      const random = seeded(3);
      const seed = behind(t.drawn(out.shape, () => random() - 0.5));
      return [out, ...grad(out, all, { seed })].map((part) => [
        ...t.values(part),
      ]);
    });
  } finally {
    t.useBackend("reference");
  }
}

/** Compares a backend with the reference at all of these sizes. */
export function compareLstm(backend: t.Backend): void {
  for (const sizes of SIZES) {
    const found = computed(backend, sizes);
    for (const [part, numbers] of computed(reference, sizes).entries()) {
      const scale = 1 + Math.max(0, ...numbers.map(Math.abs));
      for (const [i, number] of numbers.entries()) {
        const off = Math.abs(found[part][i] - number);
        const what = `${JSON.stringify(sizes)}, part ${part}, number ${i}`;
        assert.ok(off <= 2e-5 * scale, `${what}: ${found[part][i]}, ${number}`);
      }
    }
  }
}
