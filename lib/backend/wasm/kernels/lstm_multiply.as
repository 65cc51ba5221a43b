import { scratch } from "./job";
import { edge } from "./matmul";
import { pack, packFive, packOne } from "./pack";
import { FLOAT, VECTOR } from "./simd";
import { COLUMNS, ROWS, STEP, tile } from "./tile";

/** So many numbers of each row are packed at a time. */
const MOST_DEPTH: i32 = 512;

/**
 * Multiplies at most 65 rows [rows, depth] by packed columns [depth, columns].
 */
export function multiply(
  a: usize,
  aStep: usize,
  rows: i32,
  depth: i32,
  packed: usize,
  columns: i32,
  out: usize,
): void {
  const outStep = FLOAT * columns;
  for (let past = 0; past < depth; past += MOST_DEPTH) {
    const deep = min(MOST_DEPTH, depth - past);
    packRows(a + FLOAT * past, aStep, rows, deep);
    const step = FLOAT * COLUMNS;
    for (let column = 0; column < columns; column += COLUMNS) {
      const b = packed + FLOAT * column * depth + step * past;
      const some = min(COLUMNS, columns - column);
      let from = scratch();
      let to = out + FLOAT * column;
      for (let i = rows; i > 0; i -= ROWS) {
        const start = past > 0 ? to : 0;
        if (i >= ROWS && some == COLUMNS) {
          tile(from, b, step, deep, start, outStep, to, outStep);
        } else {
          const few = min(i, ROWS);
          edge(from, b, step, deep, start, outStep, to, outStep, few, some);
        }
        from += STEP * deep;
        to += outStep * ROWS;
      }
    }
  }
}

/** Packs rows in strips of five. */
function packRows(from: usize, step: usize, rows: i32, deep: i32): void {
  let to = scratch();
  for (; rows > 0; rows -= ROWS) {
    if (rows >= ROWS) packFive(from, step, FLOAT, deep, to);
    else {
      pack(from, step, FLOAT, deep, rows, to, STEP);
      packOne(from, FLOAT, deep, false, to + VECTOR, STEP);
    }
    from += step * ROWS;
    to += STEP * deep;
  }
}
