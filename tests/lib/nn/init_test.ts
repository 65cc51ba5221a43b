/**
 * Initialisers: their mean, variance and angles.
 *
 * @module
 */
import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import {
  glorot,
  glorotNormal,
  he,
  heUniform,
  type Initialiser,
  orthogonal,
} from "../../../lib/nn/init.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { seeded } from "../../../lib/random.ts";
import {
  matmul,
  matrixTranspose,
  toArray,
  values,
} from "../../../lib/tensor.ts";

/** The mean of many numbers to a power. */
const moment = (numbers: ArrayLike<number>, power: number) =>
  Array.from(numbers, (n) => n ** power).reduce((a, b) => a + b, 0) /
  numbers.length;

/** What the fourth moment is as a multiple of the variance squared. */
const UNIFORM = 9 / 5;
const NORMAL = 3;

const cases: [string, Initialiser, (i: number, o: number) => number, number][] =
  [
    ["glorot", glorot, (i, o) => 2 / (i + o), UNIFORM],
    ["glorotNormal", glorotNormal, (i, o) => 2 / (i + o), NORMAL],
    ["he", he, (i) => 2 / i, NORMAL],
    ["heUniform", heUniform, (i) => 2 / i, UNIFORM],
  ];

for (const [name, initialiser, variance, kurtosis] of cases) {
  Deno.test(`${name}() has its mean, variance and form, over five seeds`, () => {
    for (let seed = 0; seed < 5; seed++) {
      for (const [fanIn, fanOut] of [[300, 100], [100, 300], [1, 30000]]) {
        const w = values(initialiser([fanIn, fanOut], seeded(seed)));
        const v = variance(fanIn, fanOut);
        // Four standard errors of 30,000 draws.
        const about = 4 / Math.sqrt(w.length);
        assert.ok(Math.abs(moment(w, 1)) < about * Math.sqrt(v));
        const spread = Math.sqrt(kurtosis - 1);
        assert.ok(Math.abs(moment(w, 2) / v - 1) < about * spread);
        assert.ok(Math.abs(moment(w, 4) / v ** 2 - kurtosis) < 0.3);
      }
    }
  });
}

Deno.test("orthogonal() has rows or columns at right angles, of the gain's length", () => {
  useBackend("reference");
  for (let seed = 0; seed < 5; seed++) {
    for (const [fanIn, fanOut] of [[6, 3], [3, 6], [5, 5], [1, 4], [4, 1]]) {
      const w = orthogonal([fanIn, fanOut], seeded(seed), 3);
      const across = matrixTranspose(w);
      const squares = toArray(
        fanIn < fanOut ? matmul(w, across) : matmul(across, w),
      ) as number[][];
      for (const [i, row] of squares.entries()) {
        for (const [k, square] of row.entries()) {
          assert.ok(Math.abs(square - (i === k ? 9 : 0)) < 1e-12);
        }
      }
    }
  }
});

Deno.test("orthogonal() prefers no direction and has the variance 1 / max(fans)", () => {
  const all: number[] = [];
  for (let seed = 0; seed < 2000; seed++) {
    all.push(...values(orthogonal([4, 3], seeded(seed))));
  }
  assert.ok(Math.abs(moment(all, 1)) < 0.015);
  assert.ok(Math.abs(moment(all, 2) - 1 / 4) < 0.01);
});

Deno.test("initialisers throw for what is no matrix", () => {
  for (const initialiser of [...cases.map(([, one]) => one), orthogonal]) {
    for (const shape of [[], [3], [2, 3, 4], [0, 3], [3, 0]]) {
      assert.throws(() => initialiser(shape, Math.random), {
        name: "ShapeError",
      });
    }
  }
});

Deno.test("initMlp() draws the same from the same seed, layer by layer", () => {
  const [one, other] = [1, 1].map((seed) => initMlp([3, 4, 2], seeded(seed)));
  assert.deepEqual(toArray(one.layer1.w), toArray(other.layer1.w));
  assert.deepEqual(toArray(one.layer2.w), toArray(other.layer2.w));
  assert.deepEqual(toArray(one.layer2.b), [0, 0]);
  const longer = initMlp([3, 4, 2, 5], seeded(1));
  assert.deepEqual(toArray(longer.layer2.w), toArray(one.layer2.w));
});

Deno.test("initMlp() throws for fewer than two sizes", () => {
  assert.throws(
    () => initMlp([3], Math.random),
    new RangeError("initMlp: sizes [3]; expected inputs and outputs"),
  );
});
