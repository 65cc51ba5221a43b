/**
 * What a trial gives: the result and all gradients, and whether two backends agree on them.
 *
 * @module
 */
import { grad } from "../../../lib/autograd/grad.ts";
import {
  mul,
  NotConnectedError,
  sum,
  type Tensor,
  type Values,
} from "../../../lib/tensor.ts";
import type { Case } from "./cases.ts";
import { bases, Draw, type Trial } from "./draw.ts";

/** The result, or a gradient. */
export interface Part {
  readonly tensor: Tensor;
  /** Σ|terms| for each number; of a gradient, it is told from its numbers. */
  readonly terms?: Tensor;
}

/** A part in numbers. */
export interface Computed {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly numbers: number[];
  /** Σ|terms| for each number. */
  readonly terms: number[];
}

/** The result and all gradients of a trial, on the current backend. */
export function partsOf(trial: Trial, one: Case): Part[] {
  const stored = bases(trial);
  const views = stored.map((x, i) => trial.inputs[i].view(x));
  const out = trial.apply(views);
  const all: Part[] = [{
    tensor: out,
    terms: one.terms?.(trial, views) ?? out,
  }];
  if (one.flat) return all;
  const c = sum(mul(out, weightsLike(out.shape)));
  for (const [i, input] of stored.entries()) {
    if (trial.inputs[i].fixed) continue;
    try {
      all.push({ tensor: grad(c, [input])[0] });
    } catch (error) {
      if (!(error instanceof NotConnectedError)) throw error;
    }
  }
  return all;
}

/** A part in numbers, from its values and those of its terms. */
export function computed(
  { tensor }: Part,
  values: Values,
  terms?: Values,
): Computed {
  const numbers = [...values];
  const largest = Math.max(0, ...numbers.map(Math.abs));
  const { shape, dtype } = tensor;
  return {
    shape,
    dtype,
    numbers,
    terms: terms
      ? Array.from(terms, Math.abs)
      : numbers.map((x) => Math.abs(x) + largest),
  };
}

function weightsLike(shape: readonly number[]) {
  const draw = new Draw(99);
  return bases({
    inputs: [{
      ...draw.input([]),
      base: shape,
      values: Array.from(
        { length: shape.reduce((a, b) => a * b, 1) },
        () => Math.fround(draw.value("not zero")),
      ),
    }],
    apply: ([x]) => x,
    about: "",
  })[0];
}

/** The first number that is off, in words. */
export function difference(
  found: Computed,
  expected: Computed,
): string | undefined {
  if (`${found.shape}` !== `${expected.shape}`) {
    return `shape [${found.shape}], expected [${expected.shape}]`;
  }
  if (found.dtype !== expected.dtype) return `dtype ${found.dtype}`;
  for (const [i, number] of expected.numbers.entries()) {
    const off = Math.abs(found.numbers[i] - number);
    if (Object.is(found.numbers[i], number)) continue;
    if (off <= 1e-6 + 1e-5 * expected.terms[i]) continue;
    return `${found.numbers[i]} at ${i}, expected ${number}`;
  }
}
