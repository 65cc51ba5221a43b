import { sigmoid, tanh } from "./curves";
import { storeSome, VECTOR } from "./simd";

/**
 * One step of one sequence that goes on.
 *
 * @param z four blocks of `n` sums, which become gates; `block` bytes apart
 * @param sums what to add to them
 * @param before the cells before
 */
export function cellRow(
  z: usize,
  sums: usize,
  block: usize,
  before: usize,
  h: usize,
  c: usize,
  n: i32,
): void {
  for (; n > 0; n -= 4) {
    let at = z;
    let add = sums;
    const input = sigmoid(f32x4.add(v128.load(at), v128.load(add)));
    at += block, add += block;
    const forget = sigmoid(f32x4.add(v128.load(at), v128.load(add)));
    at += block, add += block;
    const output = sigmoid(f32x4.add(v128.load(at), v128.load(add)));
    at += block, add += block;
    const candidate = tanh(f32x4.add(v128.load(at), v128.load(add)));
    const kept = f32x4.mul(forget, v128.load(before));
    const cell = f32x4.add(kept, f32x4.mul(input, candidate));
    storeSome(z, input, n);
    storeSome(z + block, forget, n);
    storeSome(z + 2 * block, output, n);
    storeSome(z + 3 * block, candidate, n);
    storeSome(c, cell, n);
    storeSome(h, f32x4.mul(output, tanh(cell)), n);
    z += VECTOR;
    sums += VECTOR;
    before += VECTOR;
    h += VECTOR;
    c += VECTOR;
  }
}

/** x · (1 − x). */
@inline
function slope(x: v128): v128 {
  return f32x4.mul(x, f32x4.sub(f32x4.splat(1), x));
}

/** 1 − x². */
@inline
function slopeOfTanh(x: v128): v128 {
  return f32x4.sub(f32x4.splat(1), f32x4.mul(x, x));
}

/**
 * The way back through that.
 *
 * @param z the gates
 * @param before the cells before
 * @param c the cells after
 * @param dh the gradient by the hidden state after
 * @param dc by the cells after; becomes that by the cells before
 * @param dz becomes that by the four blocks of sums
 */
export function cellRowBack(
  z: usize,
  block: usize,
  before: usize,
  c: usize,
  dh: usize,
  dc: usize,
  dz: usize,
  n: i32,
): void {
  for (; n > 0; n -= 4) {
    const input = v128.load(z);
    const forget = v128.load(z + block);
    const output = v128.load(z + 2 * block);
    const candidate = v128.load(z + 3 * block);
    const shown = tanh(v128.load(c));
    const d = v128.load(dh);
    const shows = f32x4.mul(f32x4.mul(d, output), slopeOfTanh(shown));
    const cell = f32x4.add(v128.load(dc), shows);
    const byInput = f32x4.mul(f32x4.mul(cell, candidate), slope(input));
    const kept = f32x4.mul(cell, v128.load(before));
    const written = f32x4.mul(cell, input);
    storeSome(dz, byInput, n);
    storeSome(dz + block, f32x4.mul(kept, slope(forget)), n);
    const byOutput = f32x4.mul(f32x4.mul(d, shown), slope(output));
    storeSome(dz + 2 * block, byOutput, n);
    storeSome(dz + 3 * block, f32x4.mul(written, slopeOfTanh(candidate)), n);
    storeSome(dc, f32x4.mul(cell, forget), n);
    z += VECTOR;
    before += VECTOR;
    c += VECTOR;
    dh += VECTOR;
    dc += VECTOR;
    dz += VECTOR;
  }
}

/** Copies n numbers. */
export function keep(from: usize, to: usize, n: i32): void {
  for (; n > 0; n -= 4) {
    storeSome(to, v128.load(from), n);
    from += VECTOR;
    to += VECTOR;
  }
}

/** Writes n zeros. */
export function zeros(to: usize, n: i32): void {
  for (; n > 0; n -= 4) {
    storeSome(to, f32x4.splat(0), n);
    to += VECTOR;
  }
}

/** Adds n numbers to others. */
export function addTo(from: usize, to: usize, n: i32): void {
  for (; n > 0; n -= 4) {
    storeSome(to, f32x4.add(v128.load(to), v128.load(from)), n);
    from += VECTOR;
    to += VECTOR;
  }
}
