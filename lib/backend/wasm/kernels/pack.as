import { FLOAT, VECTOR } from "./simd";
import { transpose4 } from "./transpose";

/**
 * Writes four numbers side by side for each of `depth` steps: from four lines
 * `lineStep` bytes apart, in which neighbours are `step` bytes apart. Of the
 * four lines only `lines` are there; the others count as zeros.
 */
export function pack(
  from: usize,
  lineStep: usize,
  step: usize,
  depth: i32,
  lines: i32,
  to: usize,
  toStep: usize,
): void {
  if (lines < 4) return packFew(from, lineStep, step, depth, lines, to, toStep);
  if (lineStep == FLOAT) {
    for (let i = 0; i < depth; i++) {
      v128.store(to, v128.load(from));
      from += step;
      to += toStep;
    }
    return;
  }
  if (step == FLOAT) {
    for (; depth >= 4; depth -= 4) {
      transpose4(from, lineStep, to, toStep);
      from += VECTOR;
      to += 4 * toStep;
    }
  }
  packFew(from, lineStep, step, depth, 4, to, toStep);
}

/** Writes five numbers side by side for each step, from five lines. */
export function packFive(
  from: usize,
  lineStep: usize,
  step: usize,
  depth: i32,
  to: usize,
): void {
  if (lineStep == FLOAT) {
    for (let i = 0; i < depth; i++) {
      v128.store(to, v128.load(from));
      store<f32>(to, load<f32>(from, 16), 16);
      from += step;
      to += 20;
    }
    return;
  }
  if (step == FLOAT) {
    for (; depth >= 4; depth -= 4) {
      transpose4(from, lineStep, to, 20);
      const last = v128.load(from + 4 * lineStep);
      v128.store_lane<f32>(to, last, 0, 16);
      v128.store_lane<f32>(to, last, 1, 36);
      v128.store_lane<f32>(to, last, 2, 56);
      v128.store_lane<f32>(to, last, 3, 76);
      from += VECTOR;
      to += 80;
    }
  }
  packFew(from, lineStep, step, depth, 4, to, 20);
  packOne(from + 4 * lineStep, step, depth, true, to + VECTOR, 20);
}

/** Copies eight neighbours for each step. */
export function packLines(
  from: usize,
  step: usize,
  depth: i32,
  to: usize,
): void {
  for (let i = 0; i < depth; i++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += step;
    to += 32;
  }
}

/** Writes the numbers of one line; zeros if it is not there. */
export function packOne(
  from: usize,
  step: usize,
  depth: i32,
  isThere: bool,
  to: usize,
  toStep: usize,
): void {
  for (let i = 0; i < depth; i++) {
    store<f32>(to, isThere ? load<f32>(from) : 0);
    from += step;
    to += toStep;
  }
}

function packFew(
  from: usize,
  lineStep: usize,
  step: usize,
  depth: i32,
  lines: i32,
  to: usize,
  toStep: usize,
): void {
  for (let i = 0; i < depth; i++) {
    v128.store(to, f32x4.splat(0));
    for (let line = 0; line < lines; line++) {
      const number = load<f32>(from + lineStep * line);
      store<f32>(to + FLOAT * line, number);
    }
    from += step;
    to += toStep;
  }
}
