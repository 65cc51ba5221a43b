import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/matmul/matmul.ts";
import "../../../lib/ops/unbroadcast.ts";
import "../../../lib/ops/view/matrix_transpose.ts";
import { replay } from "../../../lib/autograd/replay.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { matmul } from "../../../lib/ops/matmul/matmul.ts";
import type * as Exercise from "../../../lib/ops/matmul/matmul_vjp.ts";
import { fromValues, type Nested, tensor } from "../../../lib/tensor/create.ts";
import { toArray, values } from "../../../lib/tensor/read.ts";
import { memory } from "../../../lib/tensor/scope.ts";
import { sizeOf } from "../../../lib/tensor/shape.ts";

useBackend("reference");

/** What the factors get. */
export function matmulVjpOf(
  mine: typeof Exercise,
  g: Nested,
  a: Nested,
  b: Nested,
) {
  return mine.matmulVjp(tensor(g), tensor(a), tensor(b)).map((pull) =>
    toArray(pull())
  );
}

/** What the places of one matrix get that is both factors. */
export function matmulVjpOfSquare(mine: typeof Exercise, g: Nested, x: Nested) {
  const both = tensor(x);
  return mine.matmulVjp(tensor(g), both, both).map((pull) => toArray(pull()));
}

/** What factors of two shapes get, with numbers made here; the salt makes others. */
export function matmulVjpShapes(
  mine: typeof Exercise,
  a: number[],
  b: number[],
  salt: number,
) {
  const made = (shape: readonly number[], k: number) => {
    const numbers = Array.from(
      { length: sizeOf(shape) },
      (_, at) => ((at + salt + k) * 37 % 33 - 16) / 8,
    );
    return fromValues(numbers, shape);
  };
  const [one, other] = [made(a, 1), made(b, 2)];
  const g = made(matmul(one, other).shape, 0);
  return mine.matmulVjp(g, one, other).map((pull) => {
    const gradient = pull();
    return { shape: [...gradient.shape], values: [...values(gradient)] };
  });
}

/** How many storages are made by a call that asks for nothing. */
export function madeBeforeAsked(mine: typeof Exercise, x: Nested) {
  const one = tensor(x);
  const before = memory().storages;
  mine.matmulVjp(one, one, one);
  return memory().storages - before;
}

/** What the record of the gradients gives for other numbers. */
export function matmulVjpAgain(
  mine: typeof Exercise,
  first: { g: Nested; a: Nested; b: Nested },
  then: { g: Nested; a: Nested; b: Nested },
) {
  const [g, a, b] = [tensor(first.g), tensor(first.a), tensor(first.b)];
  const instead = new Map([
    [g, tensor(then.g)],
    [a, tensor(then.a)],
    [b, tensor(then.b)],
  ]);
  return mine.matmulVjp(g, a, b).map((pull) =>
    toArray(replay(topologicalOrder(pull()), instead))
  );
}

/** What gradient and factors hold after the call. */
export function inputsAfterMatmulVjp(
  mine: typeof Exercise,
  g: Nested,
  a: Nested,
  b: Nested,
) {
  const given = [tensor(g), tensor(a), tensor(b)];
  mine.matmulVjp(given[0], given[1], given[2]).map((pull) => pull());
  return given.map(toArray);
}

serve({
  matmulVjpOf,
  matmulVjpOfSquare,
  matmulVjpShapes,
  madeBeforeAsked,
  matmulVjpAgain,
  inputsAfterMatmulVjp,
});
//# sourceMappingURL=4.3.driver.ts.map
