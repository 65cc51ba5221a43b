import { lengthOf, otherStepOf, stepOf } from "./axes";
import { FLOAT, storeSome, VECTOR } from "./simd";
import { transpose4 } from "./transpose";

/** What happens to a number on its way. */
const TO_FLOAT: i32 = 1;
const TO_INT: i32 = 2;

/** A square that fits the fastest cache, read and written. */
const TILE: i32 = 32;

/** Copies one view to another of the same lengths, axis by axis. */
export function copy(
  change: i32,
  axis: i32,
  last: i32,
  from: usize,
  to: usize,
): void {
  const length = lengthOf(axis);
  const fromStep: usize = stepOf(axis);
  const toStep: usize = otherStepOf(axis);
  if (axis == last) return line(change, from, fromStep, to, toStep, length);
  if (
    axis + 1 == last && change == 0 && fromStep == FLOAT &&
    <usize> otherStepOf(last) == FLOAT
  ) {
    return turn(from, stepOf(last), to, toStep, length, lengthOf(last));
  }
  for (let i = 0; i < length; i++) {
    copy(change, axis + 1, last, from, to);
    from += fromStep;
    to += toStep;
  }
}

/** Copies n numbers in a line. */
function line(
  change: i32,
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  n: i32,
): void {
  if (change == 0 && fromStep == FLOAT && toStep == FLOAT) {
    return straight(from, to, n);
  }
  for (let i = 0; i < n; i++) {
    if (change == 0) store<i32>(to, load<i32>(from));
    else if (change == TO_FLOAT) store<f32>(to, <f32> load<i32>(from));
    else if (change == TO_INT) {
      store<i32>(to, <i32> load<f32>(from));
    }
    from += fromStep;
    to += toStep;
  }
}

/** Copies n neighbours. */
export function straight(from: usize, to: usize, n: i32): void {
  if (n >= 64) {
    memory.copy(to, from, FLOAT * n);
    return;
  }
  for (; n > 0; n -= 4) {
    storeSome(to, v128.load(from), n);
    from += VECTOR;
    to += VECTOR;
  }
}

/**
 * Copies rows × columns numbers, where those that are neighbours in a column
 * before are neighbours in a row after.
 */
function turn(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  rows: i32,
  columns: i32,
): void {
  for (let row = 0; row < rows; row += TILE) {
    const rowsHere = min(TILE, rows - row);
    for (let column = 0; column < columns; column += TILE) {
      turnTile(
        from + fromStep * column + FLOAT * row,
        fromStep,
        to + toStep * row + FLOAT * column,
        toStep,
        rowsHere,
        min(TILE, columns - column),
      );
    }
  }
}

function turnTile(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  rows: i32,
  columns: i32,
): void {
  const wholeRows = rows & ~3;
  const wholeColumns = columns & ~3;
  for (let row = 0; row < wholeRows; row += 4) {
    for (let column = 0; column < wholeColumns; column += 4) {
      transpose4(
        from + fromStep * column + FLOAT * row,
        fromStep,
        to + toStep * row + FLOAT * column,
        toStep,
      );
    }
  }
  for (let row = 0; row < rows; row++) {
    for (
      let column = row < wholeRows ? wholeColumns : 0;
      column < columns;
      column++
    ) {
      const number = load<i32>(from + fromStep * column + FLOAT * row);
      store<i32>(to + toStep * row + FLOAT * column, number);
    }
  }
}
