import { straight } from "./copy";
import { FLOAT, storeSome, VECTOR } from "./simd";

/** Copies `count` rows of a table, by indices. */
export function gather(
  table: usize,
  tableStep: usize,
  width: i32,
  indices: usize,
  indexStep: usize,
  count: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    straight(table + tableStep * load<i32>(indices), out, width);
    indices += indexStep;
    out += FLOAT * width;
  }
}

/** Adds `count` rows to rows of `out`, by indices. */
export function scatterAdd(
  indices: usize,
  indexStep: usize,
  count: i32,
  updates: usize,
  updatesStep: usize,
  width: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const row = out + FLOAT * width * load<i32>(indices);
    addRow(updates, row, width);
    indices += indexStep;
    updates += updatesStep;
  }
}

function addRow(x: usize, to: usize, n: i32): void {
  for (; n > 0; n -= 4) {
    storeSome(to, f32x4.add(v128.load(to), v128.load(x)), n);
    x += VECTOR;
    to += VECTOR;
  }
}
