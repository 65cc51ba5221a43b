/**
 * Every op's rule against central differences on the reference backend, of first and second order.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { rules } from "../../../lib/autograd/rules.ts";
import {
  add,
  full,
  mul,
  NotConnectedError,
  scope,
  sum,
  type Tensor,
  useBackend,
  values,
} from "../../../lib/tensor.ts";
import * as door from "../../../lib/tensor.ts";
import { cases, recorded } from "./cases.ts";
import { bases, Draw, type Input, outcome, type Trial } from "./draw.ts";

const STEP = 1e-4;

/** Gradients; zeros by what the loss was not made from. */
function gradients(loss: Tensor, inputs: Tensor[], createGraph = false) {
  return inputs.map((input) => {
    try {
      return grad(loss, [input], { createGraph })[0];
    } catch (error) {
      if (error instanceof NotConnectedError) return full(input.shape, 0);
      throw error;
    }
  });
}

/** Adds an input with weights for a tensor's numbers: none like another. */
function weights(draw: Draw, like: Tensor): Input {
  const values = Array.from(
    { length: like.size },
    () => draw.value("not zero"),
  );
  const shape = like.shape;
  const view = (x: Tensor) => x;
  return {
    base: shape,
    values,
    dtype: "float32",
    fixed: false,
    look: "",
    view,
  };
}

/** Differentiates by every number of every input, with an error of the order of STEP⁴. */
function differences(
  inputs: readonly Input[],
  f: (inputs: readonly Input[]) => number,
): (number[] | undefined)[] {
  return inputs.map((input, which) => {
    if (input.fixed) return undefined;
    return input.values.map((value, i) => {
      const at = (steps: number) => {
        const values = input.values.with(i, value + steps * STEP);
        return f(inputs.with(which, { ...input, values }));
      };
      return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * STEP);
    });
  });
}

function compare(
  found: readonly Tensor[],
  expected: readonly (number[] | undefined)[],
  { about, inputs }: Trial,
) {
  for (const [which, numbers] of expected.entries()) {
    if (!numbers) continue;
    const analytic = values(found[which]);
    assert.deepEqual(found[which].shape, inputs[which].base, about);
    for (const [i, number] of numbers.entries()) {
      const off = Math.abs(analytic[i] - number);
      assert.ok(
        off <= 1e-8 + 1e-6 * Math.abs(number),
        `${about}: by number ${i} of input ${which} the rule says ${
          analytic[i]
        }, differences say ${number}`,
      );
    }
  }
}

/** The trials of an op, each in a scope of its own, with the weights of its result as a further input. */
function eachTrial(
  name: string,
  count: number,
  work: (trial: Trial, draw: Draw) => void,
) {
  useBackend("reference");
  let tried = 0;
  for (let seed = 0; seed < count; seed++) {
    using _ = scope();
    const draw = new Draw(seed);
    const trial = cases[name].draw(draw);
    if (!trial) continue;
    const stored = bases(trial);
    const views = stored.map((x, i) => trial.inputs[i].view(x));
    if (trial.smooth && !trial.smooth(views)) continue;
    const c = weights(draw, trial.apply(views));
    work({
      inputs: [...trial.inputs, c],
      apply: (inputs) => {
        const out = trial.apply(inputs.slice(0, -1));
        return sum(mul(out, inputs[inputs.length - 1]));
      },
      about: `${name}, seed ${seed}: ${trial.about}`,
    }, draw);
    tried++;
  }
  assert.ok(tried >= count / 4, `${name}: only ${tried} of ${count} draws`);
}

const free = ({ inputs }: Trial, all: Tensor[]) =>
  all.filter((_, i) => !inputs[i].fixed);

/** Gradients by the free inputs, at the places of all. */
function spread(trial: Trial, some: Tensor[]): Tensor[] {
  const rest = [...some];
  return trial.inputs.map(({ fixed }) => fixed ? undefined! : rest.shift()!);
}

for (const name of Object.keys(cases).filter((name) => !cases[name].flat)) {
  Deno.test(`${name}: its gradient is what differences say`, () => {
    eachTrial(name, 36, (trial) => {
      const stored = bases(trial);
      const found = gradients(outcome(trial, stored), free(trial, stored));
      const expected = differences(trial.inputs, (inputs) => {
        using _ = scope();
        const moved = { ...trial, inputs: [...inputs] };
        return values(outcome(moved, bases(moved)))[0];
      });
      compare(spread(trial, found), expected, trial);
    });
  });

  Deno.test(`${name}: so is the gradient of its gradient`, () => {
    eachTrial(name, 12, (trial, draw) => {
      const directions = trial.inputs.map((input) =>
        input.values.map(() => draw.value("any"))
      );
      const slope = (trial: Trial, stored: Tensor[]) => {
        const loss = outcome(trial, stored);
        const first = spread(
          trial,
          gradients(loss, free(trial, stored), true),
        );
        return first.reduce((all, g, i) => {
          if (trial.inputs[i].fixed) return all;
          const v = bases({
            ...trial,
            inputs: [{ ...trial.inputs[i], values: directions[i] }],
          })[0];
          return add(all, sum(mul(g, v)));
        }, full([], 0));
      };
      const stored = bases(trial);
      const found = gradients(slope(trial, stored), free(trial, stored));
      const expected = differences(trial.inputs, (inputs) => {
        using _ = scope();
        const moved = { ...trial, inputs: [...inputs] };
        return values(slope(moved, bases(moved)))[0];
      });
      compare(spread(trial, found), expected, trial);
    });
  });
}

Deno.test("every op that has a rule is tried, and lib/tensor.ts has it", () => {
  assert.deepEqual(Object.keys(recorded).sort(), Object.keys(rules).sort());
  for (const name of Object.keys(rules)) assert.ok(name in door, name);
});

Deno.test("the trials reach every rank, sizes 0 and 1, and every kind of view", () => {
  const seen = new Set<string>();
  for (const [name, { draw }] of Object.entries(cases)) {
    for (let seed = 0; seed < 42; seed++) {
      for (const { base, look } of draw(new Draw(seed))?.inputs ?? []) {
        seen.add(`rank ${base.length}`).add(look);
        for (const length of base) seen.add(`length ${length}`);
        if (name === "add" && base.includes(0)) seen.add("add of nothing");
      }
    }
  }
  for (
    const what of [
      ...[0, 1, 2, 3, 4, 5].map((rank) => `rank ${rank}`),
      ...[0, 1, 2, 3].map((length) => `length ${length}`),
      ...["as it is", "transposed", "sliced", "broadcast", "add of nothing"],
    ]
  ) assert.ok(seen.has(what), what);
});
