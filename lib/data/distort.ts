/**
 * Images as another hand might have made them.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import { inkAt, type Warp, warped } from "./warp.ts";

/** How far hands differ: standard deviations. */
export interface Distortion {
  /** In pixels, to the right and down. */
  readonly shift: number;
  /** In radians, about the middle. */
  readonly turn: number;
  /** Pixels to the right for each pixel down. */
  readonly lean: number;
  /** Of the logarithm of the width, and of the height. */
  readonly stretch: number;
  /** In pixels, of each of four by four places; 0 by default. */
  readonly waves?: number;
}

/** What does written digits good. */
export const slight: Distortion = {
  shift: 0.3,
  turn: 0.08,
  lean: 0.08,
  stretch: 0.05,
};

/** Draws waves: sixteen pulls, and what lies between them. */
function drawWaves(size: number, side: number, random: Random): Warp {
  const pulls = () => Array.from({ length: 16 }, () => size * normal(random));
  const [across, down] = [pulls(), pulls()];
  const finer = 3 / (side - 1);
  return (x, y) => [
    inkAt(across, 4, x * finer, y * finer),
    inkAt(down, 4, x * finer, y * finer),
  ];
}

/**
 * Draws a glass that makes another hand of one.
 *
 * @param side of the image, in pixels
 */
export function drawWarp(
  { shift, turn, lean, stretch, waves = 0 }: Distortion,
  side: number,
  random: Random,
): Warp {
  const draw = (size: number) => size * normal(random);
  const [angle, slant] = [draw(turn), draw(lean)];
  const [wide, high] = [Math.exp(draw(stretch)), Math.exp(draw(stretch))];
  const [right, below] = [draw(shift), draw(shift)];
  const wave = waves > 0 ? drawWaves(waves, side, random) : () => [0, 0];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = (side - 1) / 2;
  return (x, y) => {
    const [u, v] = [x - middle, y - middle];
    const [across, down] = [cos * u + sin * v, cos * v - sin * u];
    const [pull, push] = wave(x, y);
    return [
      middle + wide * (across + slant * down) + right + pull,
      middle + high * down + below + push,
    ];
  };
}

/**
 * Distorts an image by chance.
 *
 * Shapes: [side²] → [side²], row by row.
 * @throws {RangeError} if the image is not a square
 *
 * Source: P. Simard, D. Steinkraus, J. Platt, "Best practices for convolutional
 * neural networks applied to visual document analysis" (2003), for distorted
 * training images, waves too.
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * const image = Array.from({ length: 64 }, (_, i) => i % 8);
 * const other = distort(image, slight, seeded(1));
 * assert.notDeepEqual(other, image);
 * assert.deepEqual(distort(image, slight, seeded(1)), other);
 * ```
 */
export function distort(
  image: readonly number[],
  distortion: Distortion,
  random: Random,
): number[] {
  const side = Math.sqrt(image.length);
  return warped(image, drawWarp(distortion, side, random));
}
//# sourceMappingURL=distort.ts.map
