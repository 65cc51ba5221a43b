import { binary } from "./binary";
import { maxColumns, sumColumns } from "./columns";
import { bytes, given, JOB, scratch } from "./job";
import { multiplyRows, packStrip } from "./matmul";
import { maxRows } from "./max";
import { addScaled } from "./scaled";
import { FLOAT } from "./simd";
import { softmax } from "./softmax";
import { sumRows } from "./sum";
import { unary } from "./unary";

/** Kinds of jobs. */
const UNARY: i32 = 0;
const BINARY: i32 = 1;
const SOFTMAX: i32 = 2;
const SUM_ROWS: i32 = 3;
const MAX_ROWS: i32 = 4;
const SUM_COLUMNS: i32 = 5;
const MAX_COLUMNS: i32 = 6;
const PACK: i32 = 7;
const MULTIPLY: i32 = 8;
const ADD_SCALED: i32 = 9;

/** Does one chunk of the job that is described in memory. */
export function work(chunk: i32): void {
  switch (load<i32>(JOB)) {
    case UNARY:
      return unaryChunk(chunk);
    case BINARY:
      return binaryChunk(chunk);
    case SOFTMAX:
      return softmaxChunk(chunk);
    case SUM_ROWS:
    case MAX_ROWS:
      return rowsChunk(chunk);
    case SUM_COLUMNS:
    case MAX_COLUMNS:
      return columnsChunk(chunk);
    case PACK:
      return packStrip(chunk);
    case MULTIPLY:
      return multiplyRows(chunk);
    case ADD_SCALED:
      return addScaledChunk(chunk);
      case LSTM:
        return lstmChunk(chunk);
      case LSTM_BACK:
        return lstmBackChunk(chunk);
  }
}

/** Given: op, x, out, n, floats per chunk. */
function unaryChunk(chunk: i32): void {
  const first = given(4) * chunk;
  const n = min(given(4), given(3) - first);
  const past = FLOAT * first;
  unary(given(0), bytes(1) + past, bytes(2) + past, n);
}

/** Given: op, a, its step, b, its step, out, n, floats per chunk. */
function binaryChunk(chunk: i32): void {
  const first = given(7) * chunk;
  const n = min(given(7), given(6) - first);
  const a = bytes(1) + bytes(2) * first;
  const b = bytes(3) + bytes(4) * first;
  binary(given(0), a, given(2), b, given(4), bytes(5) + FLOAT * first, n);
}

/** Given: a, b, factor as its bits, out, n, floats per chunk. */
function addScaledChunk(chunk: i32): void {
  const first = given(5) * chunk;
  const n = min(given(5), given(4) - first);
  const past = FLOAT * first;
  const factor = reinterpret<f32>(given(2));
  addScaled(bytes(0) + past, bytes(1) + past, factor, bytes(3) + past, n);
}

/** Given: op, x, step, count, n, out, rows per chunk. */
function softmaxChunk(chunk: i32): void {
  const first = given(6) * chunk;
  const count = min(given(6), given(3) - first);
  const x = bytes(1) + bytes(2) * first;
  const out = bytes(5) + FLOAT * given(4) * first;
  softmax(given(0), x, bytes(2), count, given(4), out);
}

/** Given: x, step, count, n, out, rows per chunk. */
function rowsChunk(chunk: i32): void {
  const first = given(5) * chunk;
  const count = min(given(5), given(2) - first);
  const x = bytes(0) + bytes(1) * first;
  const out = bytes(4) + FLOAT * first;
  if (load<i32>(JOB) == SUM_ROWS) sumRows(x, bytes(1), count, given(3), out);
  else maxRows(x, bytes(1), count, given(3), out);
}

/** Given: x, step, count, n, out, columns per chunk. */
function columnsChunk(chunk: i32): void {
  const past = FLOAT * given(5) * chunk;
  const n = min(given(5), given(3) - given(5) * chunk);
  const x = bytes(0) + past;
  const out = bytes(4) + past;
  const count = given(2);
  if (load<i32>(JOB) == SUM_COLUMNS) {
    sumColumns(x, bytes(1), count, n, out, scratch());
  } else maxColumns(x, bytes(1), count, n, out);
}

import { lstmBackChunk, lstmChunk } from "./lstm";

const LSTM: i32 = 10;
const LSTM_BACK: i32 = 11;
