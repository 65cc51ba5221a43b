import { bytes, given, scratch } from "./job";
import { pack, packFive, packLines, packOne } from "./pack";
import { FLOAT, storeSome, VECTOR } from "./simd";
import { COLUMNS, ROWS, STEP, tile } from "./tile";
import { unary } from "./unary";

/** So many rows and steps of `a` are packed at a time: 130 KiB. */
const MOST_ROWS: i32 = 65;
const MOST_DEPTH: i32 = 512;

/** A tile at the edge is computed here, beyond what is packed. */
const EDGE: usize = FLOAT * MOST_ROWS * MOST_DEPTH;

/** The numbers that describe a product; see `given`. */
const A: i32 = 0;
const A_ROW: i32 = 1;
const A_COLUMN: i32 = 2;
const B: i32 = 3;
const B_ROW: i32 = 4;
const B_COLUMN: i32 = 5;
const OUT: i32 = 6;
const OUT_ROW: i32 = 7;
const M: i32 = 8;
const K: i32 = 9;
const N: i32 = 10;
const BIAS: i32 = 11;
const PACKED: i32 = 12;
const ACTIVATION: i32 = 13;
const ROWS_PER_CHUNK: i32 = 14;
const NONE: i32 = -1;

/** Packs a strip of eight columns of `b`, over its whole depth. */
export function packStrip(strip: i32): void {
  const column = COLUMNS * strip;
  const from = bytes(B) + bytes(B_COLUMN) * column;
  const to = bytes(PACKED) + FLOAT * column * given(K);
  const columns = given(N) - column;
  if (columns >= COLUMNS && bytes(B_COLUMN) == FLOAT) {
    return packLines(from, bytes(B_ROW), given(K), to);
  }
  const step = FLOAT * COLUMNS;
  const next = bytes(B_COLUMN) * 4;
  const depth = given(K);
  packFour(from, depth, min(columns, 4), to, step);
  packFour(from + next, depth, max(min(columns - 4, 4), 0), to + VECTOR, step);
}

function packFour(
  from: usize,
  depth: i32,
  columns: i32,
  to: usize,
  toStep: usize,
): void {
  pack(from, bytes(B_COLUMN), bytes(B_ROW), depth, columns, to, toStep);
}

/** Computes some rows of the product. */
export function multiplyRows(chunk: i32): void {
  const first = given(ROWS_PER_CHUNK) * chunk;
  const end = min(first + given(ROWS_PER_CHUNK), given(M));
  for (let row = first; row < end; row += MOST_ROWS) {
    multiplySome(row, min(MOST_ROWS, end - row));
  }
  if (given(ACTIVATION) == NONE) return;
  const out = bytes(OUT) + bytes(OUT_ROW) * first;
  for (let row = first; row < end; row++) {
    const place = out + bytes(OUT_ROW) * (row - first);
    unary(given(ACTIVATION), place, place, given(N));
  }
}

/** Adds up the product of a block of rows, one stretch of depth at a time. */
function multiplySome(row: i32, rows: i32): void {
  const k = given(K);
  const parts = max((k + MOST_DEPTH - 1) / MOST_DEPTH, 1);
  const most = (k + parts - 1) / parts;
  let depth = 0;
  do {
    const deep = min(most, k - depth);
    packRows(row, rows, depth, deep);
    multiplyPacked(row, rows, depth, deep);
    depth += deep;
  } while (depth < k);
}

/** Packs rows of `a` in strips of five: four, and one beside them. */
function packRows(row: i32, rows: i32, depth: i32, deep: i32): void {
  const rowStep = bytes(A_ROW);
  const step = bytes(A_COLUMN);
  let from = bytes(A) + rowStep * row + step * depth;
  let to = scratch();
  for (; rows > 0; rows -= ROWS) {
    if (rows >= ROWS) packFive(from, rowStep, step, deep, to);
    else {
      pack(from, rowStep, step, deep, rows, to, STEP);
      packOne(from, step, deep, false, to + VECTOR, STEP);
    }
    from += rowStep * ROWS;
    to += STEP * deep;
  }
}

/** Goes over the tiles of some rows, strip of columns by strip. */
function multiplyPacked(row: i32, rows: i32, depth: i32, deep: i32): void {
  const n = given(N);
  const outStep = bytes(OUT_ROW);
  const line = bytes(OUT) + outStep * row;
  const bStep = bytes(PACKED) ? FLOAT * COLUMNS : bytes(B_ROW);
  for (let column = 0; column < n; column += COLUMNS) {
    const b = bytes(PACKED)
      ? bytes(PACKED) + FLOAT * column * given(K) + bStep * depth
      : bytes(B) + FLOAT * column + bStep * depth;
    const columns = min(COLUMNS, n - column);
    let a = scratch();
    let out = line + FLOAT * column;
    let start = bytes(BIAS) ? bytes(BIAS) + FLOAT * column : 0;
    let startStep: usize = 0;
    if (depth > 0) {
      start = out;
      startStep = outStep;
    }
    for (let i = rows; i > 0; i -= ROWS) {
      if (columns == COLUMNS && i >= ROWS) {
        tile(a, b, bStep, deep, start, startStep, out, outStep);
      } else {
        const some = min(i, ROWS);
        edge(a, b, bStep, deep, start, startStep, out, outStep, some, columns);
      }
      a += STEP * deep;
      out += outStep * ROWS;
      start += startStep * ROWS;
    }
  }
}

/** A tile of which only some rows and columns are there. */
export function edge(
  a: usize,
  b: usize,
  bStep: usize,
  depth: i32,
  start: usize,
  startStep: usize,
  out: usize,
  outStep: usize,
  rows: i32,
  columns: i32,
): void {
  const step = FLOAT * COLUMNS;
  const room = scratch() + EDGE;
  for (let row = 0; row < rows; row++) {
    const place = room + step * row;
    if (start) {
      v128.store(place, v128.load(start));
      v128.store(place, v128.load(start, 16), 16);
      start += startStep;
    } else {
      v128.store(place, f32x4.splat(0));
      v128.store(place, f32x4.splat(0), 16);
    }
  }
  tile(a, b, bStep, depth, room, step, room, step);
  for (let row = 0; row < rows; row++) {
    const place = room + step * row;
    storeSome(out, v128.load(place), columns);
    if (columns > 4) storeSome(out + VECTOR, v128.load(place, 16), columns - 4);
    out += outStep;
  }
}
