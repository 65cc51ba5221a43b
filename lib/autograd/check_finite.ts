import { NotANumberError } from "../errors.ts";
import { live } from "../tensor/door.ts";
import { values } from "../tensor/read.ts";
import { show } from "../tensor/shape.ts";
import type { Tensor } from "../tensor/tensor.ts";

/**
 * Makes sure that every number of a tensor is finite. If not, it walks back to
 * where NaN or an infinity came from: an op that made one of finite numbers, or
 * a tensor that began with one.
 *
 * @throws {NotANumberError} naming that op, and the shapes of its inputs
 * @throws {ReleasedError} if the numbers are gone
 * @example
 * ```ts
 * import { log, mul, sum, tensor } from "lib/tensor.ts";
 * const loss = sum(mul(log(tensor([1, 0])), 0));
 * assert.throws(() => checkFinite(loss), /log made -Infinity at \[1\] of \[2\]/);
 * ```
 */
export function checkFinite(x: Tensor): void {
  live("checkFinite", x);
  if (trouble(x) < 0) return;
  let culprit = x;
  for (let next: Tensor | undefined = x; next; next = worst(culprit)) {
    culprit = next;
  }
  throw new NotANumberError(described(culprit));
}

/** Gives the input to blame for what is wrong with an output: NaN before ∞. */
function worst({ made }: Tensor): Tensor | undefined {
  const bad = made?.inputs.filter((x) => !x.released && trouble(x) >= 0);
  return bad?.find((x) => values(x).some(Number.isNaN)) ?? bad?.[0];
}

/** Where the first number that is not finite stands, or −1. */
function trouble(x: Tensor): number {
  return values(x).findIndex((value) => !Number.isFinite(value));
}

function described(x: Tensor): string {
  const at = trouble(x);
  const what = `${values(x)[at]} at ${show(placeOf(x, at))} of ${
    show(x.shape)
  }`;
  if (!x.made) {
    return `checkFinite: ${what}, and no recorded op made it: look at the ` +
      "data, and at the last step of the weights";
  }
  const { op, inputs } = x.made;
  const given = inputs.map(({ shape }) => show(shape)).join(" and ");
  return `checkFinite: ${op} made ${what}, from finite ${given}`;
}

/** Turns a place in row-major order into an index for each axis. */
function placeOf({ shape }: Tensor, at: number): number[] {
  const place: number[] = [];
  for (const length of shape.toReversed()) {
    place.unshift(at % length);
    at = Math.floor(at / length);
  }
  return place;
}
//# sourceMappingURL=check_finite.ts.map
