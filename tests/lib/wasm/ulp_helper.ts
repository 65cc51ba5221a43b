/**
 * Errors in units in the last place: distances between floats.
 *
 * @module
 */

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The distance between the float at `x` and the next one away from 0. */
export function ulpOf(x: number): number {
  float[0] = Math.abs(x);
  const exponent = Math.max(bits[0] >>> 23, 1);
  return 2 ** (Math.min(exponent, 254) - 150);
}

/** How many of them lie between a float and the exact number it stands for. */
export function ulps(actual: number, exact: number): number {
  if (Number.isNaN(exact)) return Number.isNaN(actual) ? 0 : Infinity;
  const rounded = Math.fround(exact);
  if (actual === rounded && !Number.isFinite(rounded)) return 0;
  return Math.abs(actual - exact) / ulpOf(exact);
}

/** Floats over the whole range: one in `every` of all there are, and what is special. */
export function floats(every: number): Float32Array {
  const count = Math.ceil(2 ** 32 / every);
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i++) all[i] = i * every;
  const special = [
    ...[0, -0, NaN, Infinity, -Infinity, 1, -1, 2 ** -149, -(2 ** -149)],
    ...[2 ** -126, -(2 ** -126), 3.4028234663852886e38, -3.4028234663852886e38],
    ...[88.72283, 88.72284, 88.72285, 89, -87.33654, -87.33655, -103.97207],
    ...[-103.97208, -103.9721, -104, 9.010913, 9.02, 0.625, Math.SQRT1_2],
    ...[Math.SQRT2, 16.635532, -16.635532],
  ];
  // Where functions change most, more of them.
  const near = Array.from({ length: 200_000 }, (_, i) => (i - 1e5) / 900);
  return Float32Array.from([
    ...new Float32Array(all.buffer),
    ...special,
    ...near,
  ]);
}
