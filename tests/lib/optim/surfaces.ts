/**
 * Functions whose lowest points are known, of `{ w }` with w [n].
 *
 * @module
 */
import {
  add,
  fromValues,
  mul,
  slice,
  sub,
  sum,
  type Tensor,
  tensor,
  values,
} from "../../../lib/tensor.ts";

/** The parameters of all of them. */
export type Point = { readonly w: Tensor };

/** Makes a point. */
export function point(...numbers: number[]): Point {
  return { w: tensor(numbers) };
}

/** Gives a point's numbers. */
export function at({ w }: Point): number[] {
  return [...values(w)];
}

/** How far the furthest number of a point is from where it should be. */
export function off(point: Point, from: number[] | number = 0): number {
  return Math.max(
    ...at(point).map((x, i) =>
      Math.abs(x - (typeof from === "number" ? from : from[i]))
    ),
  );
}

/** A bowl of given bends, lowest at 0: ½ Σ λᵢwᵢ². */
export function bowl(...bends: number[]): (point: Point) => Tensor {
  const weights = fromValues(bends.map((bend) => bend / 2), [bends.length]);
  return ({ w }) => sum(mul(mul(w, w), weights));
}

/** Bends from 1 to the condition, evenly spread on a scale of powers. */
export function bends(condition: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, i) => condition ** (i / (count - 1)),
  );
}

function parts(w: Tensor): [Tensor, Tensor] {
  return [sum(slice(w, [[0, 1]])), sum(slice(w, [[1, 2]]))];
}

/** A curved valley (1 − x)² + 100(y − x²)², lowest at (1, 1). */
export function rosenbrock({ w }: Point): Tensor {
  const [x, y] = parts(w);
  const [left, up] = [sub(1, x), sub(y, mul(x, x))];
  return add(mul(left, left), mul(mul(up, up), 100));
}

/** x² − y² + ½y⁴: a saddle at 0, lowest at (0, ±1) with −½. */
export function saddle({ w }: Point): Tensor {
  const [x, y] = parts(w);
  const square = mul(y, y);
  return add(sub(mul(x, x), square), mul(mul(square, square), 0.5));
}

/**
 * Σ (w² + 10 − 10 cos 2πw): a valley near every whole number, the lowest at 0.
 * It has no record: for what asks for no gradient.
 */
export function rastrigin({ w }: Point): Tensor {
  return tensor(
    at({ w }).reduce(
      (total, x) => total + x * x + 10 - 10 * Math.cos(2 * Math.PI * x),
      0,
    ),
  );
}

/** Σ (w⁴ − 2w² + w/4): in each number a high valley near 1, a deep one near −1. */
export function valleys({ w }: Point): Tensor {
  const square = mul(w, w);
  return sum(
    add(sub(mul(square, square), mul(square, 2)), mul(w, 0.25)),
  );
}
