import { bytes, given } from "./job";
import { multiply } from "./lstm_multiply";
import { addTo, cellRow, cellRowBack, keep, zeros } from "./lstm_rows";
import { FLOAT } from "./simd";

/** Whether a sequence goes on at a step: its mask is neither 0 nor NaN. */
@inline
function goesOn(there: usize, at: usize): bool {
  if (!there) return true;
  const mask = load<f32>(there + FLOAT * at);
  return mask < 0 || mask > 0;
}

/**
 * Sends some sequences through steps of an LSTM. Given: z, room for sums, the
 * packed weights or 0 if the sums are there, h, c, mask or 0, states, n, steps,
 * size, rows per chunk, first step, end.
 */
export function lstmChunk(chunk: i32): void {
  const first = given(10) * chunk;
  const rows = min(given(10), given(7) - first);
  const steps = given(8);
  const size = given(9);
  const line = FLOAT * size;
  const lines = line * steps;
  const h = bytes(6) + lines * first;
  const c = h + lines * given(7);
  const z = bytes(0) + 4 * lines * first;
  const sums = bytes(1) + 4 * line * first;
  for (let step = given(11); step < given(12); step++) {
    let hBefore = bytes(3) + line * first;
    let cBefore = bytes(4) + line * first;
    let apart = line;
    if (step > 0) {
      hBefore = h + line * (step - 1);
      cBefore = c + line * (step - 1);
      apart = lines;
    }
    if (bytes(2)) multiply(hBefore, apart, rows, size, bytes(2), 4 * size, sums);
    for (let row = 0; row < rows; row++) {
      const past = lines * row + line * step;
      const place = z + 4 * past;
      if (goesOn(bytes(5), steps * (first + row) + step)) {
        const add = sums + 4 * line * row;
        cellRow(place, add, line, cBefore, h + past, c + past, size);
      } else {
        zeros(place, 4 * size);
        keep(hBefore, h + past, size);
        keep(cBefore, c + past, size);
      }
      hBefore += apart;
      cBefore += apart;
    }
  }
}

/**
 * Goes back with some sequences, from the step before `end` to the first; step
 * −1 is what is left for the start. Given: gates, room, packed weights or 0 if
 * the room has what comes back, g, c, mask or 0, states, dz, the gradient by
 * the start, n, steps, size, rows per chunk, first step, end.
 */
export function lstmBackChunk(chunk: i32): void {
  const first = given(12) * chunk;
  const n = given(9);
  const rows = min(given(12), n - first);
  const steps = given(10);
  const size = given(11);
  const line = FLOAT * size;
  const lines = line * steps;
  const all = lines * first;
  const c = bytes(6) + lines * n + all;
  const g = bytes(3) + all;
  const dz = bytes(7) + 4 * all;
  const room = bytes(1) + line * first;
  for (let step = given(14) - 1; step >= given(13); step--) {
    if (step + 1 < steps && bytes(2)) {
      const from = dz + 4 * line * (step + 1);
      multiply(from, 4 * lines, rows, 4 * size, bytes(2), size, room);
    }
    for (let row = 0; row < rows; row++) {
      const dh = bytes(8) + line * (first + row);
      const dc = dh + line * n;
      if (step + 1 < steps) addTo(room + line * row, dh, size);
      if (step < 0) continue;
      const past = lines * row + line * step;
      addTo(g + past, dh, size);
      addTo(g + lines * n + past, dc, size);
      if (!goesOn(bytes(5), steps * (first + row) + step)) {
        zeros(dz + 4 * past, 4 * size);
        continue;
      }
      const before = step > 0
        ? c + past - line
        : bytes(4) + line * (first + row);
      const gates = bytes(0) + 4 * (all + past);
      cellRowBack(gates, line, before, c + past, dh, dc, dz + 4 * past, size);
      zeros(dh, size);
    }
  }
}
