/**
 * What the page of `webgpu_test.ts` runs: ops on the GPU of a browser, which answers only later.
 *
 * @module
 */
import { chooseLater } from "../../lib/backend/webgpu/matmul_choice.ts";
import { openWebgpu } from "../../lib/backend/webgpu/webgpu.ts";
import { reference } from "../../lib/backend/reference/reference.ts";
import {
  addScaled,
  type Backend,
  fromValues,
  matmul,
  mean,
  mul,
  ones,
  ReadBackError,
  scope,
  sub,
  tensor,
  useBackend,
  values,
  valuesLater,
} from "../../lib/tensor.ts";
import { grad } from "../../lib/autograd/grad.ts";
import { type Case, cases } from "../lib/ops/cases.ts";
import {
  type Computed,
  computed,
  difference,
  partsOf,
} from "../lib/ops/computed.ts";
import { bases, Draw, type Trial } from "../lib/ops/draw.ts";

async function compute(
  backend: Backend,
  trial: Trial,
  one: Case,
): Promise<Computed[]> {
  useBackend(backend);
  using _ = scope();
  const all: Computed[] = [];
  for (const part of partsOf(trial, one)) {
    const terms = part.terms && await valuesLater(part.terms);
    all.push(computed(part, await valuesLater(part.tensor), terms));
  }
  return all;
}

/** Tries every op; gives what is wrong, and how many trials were made. */
async function ops(): Promise<{ wrong: string[]; tried: number }> {
  const webgpu = useBackend(await openWebgpu());
  const wrong: string[] = [];
  let tried = 0;
  for (const [name, one] of Object.entries(cases)) {
    for (let seed = 100; seed < 112; seed++) {
      useBackend(reference);
      const trial = one.draw(new Draw(seed));
      if (!trial || (trial.smooth && !isSmooth(trial))) continue;
      const expected = await compute(reference, trial, one);
      try {
        const found = await compute(webgpu, trial, one);
        tried++;
        expected.forEach((part, i) => {
          const problem = difference(found[i], part);
          if (problem) wrong.push(`${name}, seed ${seed}, ${i}: ${problem}`);
        });
      } catch (error) {
        // Indices that were computed are asked for at once.
        if (!(error instanceof ReadBackError)) throw error;
      }
    }
  }
  return { wrong, tried };
}

function isSmooth(trial: Trial): boolean {
  using _ = scope();
  return trial.smooth!(bases(trial).map((x, i) => trial.inputs[i].view(x)));
}

/** What is said of reading at once. */
async function readAtOnce(): Promise<string> {
  useBackend(await openWebgpu());
  try {
    values(mul(tensor([1, 2]), 2));
    return "";
  } catch (error) {
    return `${error}`;
  }
}

/** A line through three points, by descent; nothing is read on the way. */
async function train(): Promise<number[]> {
  useBackend(await openWebgpu());
  const x = fromValues([0, 1, 1, 1, 2, 1], [3, 2]);
  const y = fromValues([1, 3, 5], [3, 1]);
  let w = fromValues([0, 0], [2, 1]);
  for (let step = 0; step < 200; step++) {
    using s = scope();
    const off = sub(matmul(x, w), y);
    const [slope] = grad(mean(mul(off, off)), [w]);
    w = s.replace(w, addScaled(w, slope, -0.3));
  }
  return [...await valuesLater(w)];
}

/** Every kernel of products compiles, is measured, and sums a long row right. */
async function products(): Promise<{ medium: string; sum: number }> {
  const webgpu = await openWebgpu();
  useBackend(webgpu);
  const { medium } = await chooseLater(webgpu.gpu);
  const [row, column] = [ones([1, 70_000]), ones([70_000, 1])];
  const [sum] = await valuesLater(matmul(row, column));
  return { medium, sum };
}

Object.assign(globalThis, {
  descent: { ops, products, readAtOnce, train },
});
