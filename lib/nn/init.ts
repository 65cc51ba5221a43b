/**
 * What weights begin with.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import {
  drawn,
  fromValues,
  type Shape,
  ShapeError,
  type Tensor,
} from "../tensor.ts";

/** Draws weights of a shape [fanIn, fanOut]. */
export type Initialiser = (shape: Shape, random: Random) => Tensor;

/** @throws {ShapeError} if the shape is not that of a matrix */
function fans(who: string, shape: Shape): [fanIn: number, fanOut: number] {
  const [fanIn, fanOut] = shape;
  if (shape.length === 2 && fanIn > 0 && fanOut > 0) return [fanIn, fanOut];
  throw new ShapeError(
    `${who}: [${shape.join(", ")}]; expected [fanIn, fanOut]`,
  );
}

function drawnNormal(shape: Shape, variance: number, random: Random): Tensor {
  return drawn(shape, () => Math.sqrt(variance) * normal(random));
}

function drawnUniform(shape: Shape, variance: number, random: Random): Tensor {
  const most = Math.sqrt(3 * variance);
  return drawn(shape, () => most * (2 * random() - 1));
}

/**
 * Draws uniformly, with the variance 2 / (fanIn + fanOut).
 *
 * @throws {ShapeError} if the shape is not that of a matrix
 *
 * Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep
 * feedforward neural networks" (2010), equation 16.
 * @example
 * ```ts
 * import { values } from "lib/tensor.ts";
 *
 * const most = Math.sqrt(6 / (30 + 20));
 * const w = glorot([30, 20], Math.random);
 * assert.ok(values(w).every((weight) => Math.abs(weight) <= most));
 * ```
 */
export function glorot(shape: Shape, random: Random): Tensor {
  const [fanIn, fanOut] = fans("glorot", shape);
  return drawnUniform(shape, 2 / (fanIn + fanOut), random);
}

/**
 * Draws from a normal distribution, with the variance 2 / (fanIn + fanOut).
 *
 * @throws {ShapeError} if the shape is not that of a matrix
 */
export function glorotNormal(shape: Shape, random: Random): Tensor {
  const [fanIn, fanOut] = fans("glorotNormal", shape);
  return drawnNormal(shape, 2 / (fanIn + fanOut), random);
}

/**
 * Draws from a normal distribution, with the variance 2 / fanIn.
 *
 * @throws {ShapeError} if the shape is not that of a matrix
 *
 * Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers"
 * (2015), equation 10.
 */
export function he(shape: Shape, random: Random): Tensor {
  const [fanIn] = fans("he", shape);
  return drawnNormal(shape, 2 / fanIn, random);
}

/**
 * Draws uniformly, with the variance 2 / fanIn.
 *
 * @throws {ShapeError} if the shape is not that of a matrix
 */
export function heUniform(shape: Shape, random: Random): Tensor {
  const [fanIn] = fans("heUniform", shape);
  return drawnUniform(shape, 2 / fanIn, random);
}

/** Makes vectors of length 1 at right angles to each other; at most n of [n]. */
function atRightAngles(vectors: number[][]): number[][] {
  const done: number[][] = [];
  for (const vector of vectors) {
    let rest = vector;
    for (const along of [...done, ...done]) {
      const share = rest.reduce((sum, v, i) => sum + v * along[i], 0);
      rest = rest.map((v, i) => v - share * along[i]);
    }
    const length = Math.hypot(...rest);
    done.push(rest.map((v) => v / length));
  }
  return done;
}

/**
 * Draws weights whose columns, or, if there are fewer of them, rows are at right
 * angles to each other, of a length that is the gain.
 *
 * @throws {ShapeError} if the shape is not that of a matrix
 *
 * Source: A. Saxe, J. McClelland, S. Ganguli, "Exact solutions to the nonlinear
 * dynamics of learning in deep linear neural networks" (2014).
 * @example Lengths stay
 * ```ts
 * import { item, matmul, norm, tensor } from "lib/tensor.ts";
 *
 * const x = tensor([[3, 4]]);
 * const y = matmul(x, orthogonal([2, 5], Math.random));
 * assert.ok(Math.abs(item(norm(y)) - 5) < 1e-5);
 * ```
 */
export function orthogonal(
  shape: Shape,
  random: Random,
  gain: number = 1,
): Tensor {
  const [fanIn, fanOut] = fans("orthogonal", shape);
  const [few, many] = [Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)];
  const vectors = atRightAngles(
    Array.from(
      { length: few },
      () => Array.from({ length: many }, () => normal(random)),
    ),
  );
  const weights = Float64Array.from({ length: few * many }, (_, i) => {
    const [row, column] = [Math.floor(i / fanOut), i % fanOut];
    return gain *
      (fanIn < fanOut ? vectors[row][column] : vectors[column][row]);
  });
  return fromValues(weights, shape);
}
//# sourceMappingURL=init.ts.map
