import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/ops/unbroadcast.ts";
import { replay } from "../../../lib/autograd/replay.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/ops/arithmetic/mul_vjp.ts";
import { fromValues, type Nested, tensor } from "../../../lib/tensor/create.ts";
import { toArray, values } from "../../../lib/tensor/read.ts";
import { memory } from "../../../lib/tensor/scope.ts";
import { broadcastShapes, sizeOf } from "../../../lib/tensor/shape.ts";

useBackend("reference");

/** What the factors get. */
export function mulVjpOf(
  mine: typeof Exercise,
  g: Nested,
  a: Nested,
  b: Nested,
) {
  return mine.mulVjp(tensor(g), tensor(a), tensor(b)).map((pull) =>
    toArray(pull())
  );
}

/** What the places of one tensor get that is both factors. */
export function mulVjpOfSquare(mine: typeof Exercise, g: Nested, x: Nested) {
  const both = tensor(x);
  return mine.mulVjp(tensor(g), both, both).map((pull) => toArray(pull()));
}

/** What factors of two shapes get, with numbers made here; the salt makes others. */
export function mulVjpShapes(
  mine: typeof Exercise,
  a: number[],
  b: number[],
  salt: number,
) {
  const out = broadcastShapes("mul", a, b);
  const [g, one, other] = [out, a, b].map((shape, k) => {
    const numbers = Array.from(
      { length: sizeOf(shape) },
      (_, at) => ((at + salt + k) * 37 % 33 - 16) / 8,
    );
    return fromValues(numbers, shape);
  });
  return mine.mulVjp(g, one, other).map((pull) => {
    const gradient = pull();
    return { shape: [...gradient.shape], values: [...values(gradient)] };
  });
}

/** How many storages are made by a call that asks for nothing. */
export function madeBeforeAsked(mine: typeof Exercise, a: Nested, b: Nested) {
  const [one, other] = [tensor(a), tensor(b)];
  const before = memory().storages;
  mine.mulVjp(one, one, other);
  return memory().storages - before;
}

/** What each function gives when it is called twice. */
export function askedTwice(
  mine: typeof Exercise,
  g: Nested,
  a: Nested,
  b: Nested,
) {
  return mine.mulVjp(tensor(g), tensor(a), tensor(b)).map((pull) =>
    [pull(), pull()].map(toArray)
  );
}

/** What the record of the gradients gives for other numbers. */
export function mulVjpAgain(
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
  return mine.mulVjp(g, a, b).map((pull) =>
    toArray(replay(topologicalOrder(pull()), instead))
  );
}

/** What gradient and factors hold after the call. */
export function inputsAfterMulVjp(
  mine: typeof Exercise,
  g: Nested,
  a: Nested,
  b: Nested,
) {
  const given = [tensor(g), tensor(a), tensor(b)];
  mine.mulVjp(given[0], given[1], given[2]).map((pull) => pull());
  return given.map(toArray);
}

serve({
  mulVjpOf,
  mulVjpOfSquare,
  mulVjpShapes,
  madeBeforeAsked,
  askedTwice,
  mulVjpAgain,
  inputsAfterMulVjp,
});
//# sourceMappingURL=4.2.driver.ts.map
