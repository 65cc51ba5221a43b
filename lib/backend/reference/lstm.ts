import type { Values } from "../backend.ts";
import { unary } from "./formulas.ts";

const { sigmoid, tanh } = unary;

/** What an LSTM's loops work on; numbers in row-major order. */
export interface LstmNumbers {
  /** How many sequences. */
  readonly n: number;
  /** How many steps. */
  readonly steps: number;
  /** How wide the hidden state is. */
  readonly size: number;
  /** Weights of the hidden state [size, 4 · size]. */
  readonly u: readonly number[];
  /** The hidden state before the first step [n, size]. */
  readonly h: readonly number[];
  /** The cells before the first step [n, size]. */
  readonly c: readonly number[];
  /** Where a sequence goes on [n, steps]. */
  readonly there?: readonly number[];
  /** What comes of the inputs; then the gates [n, steps, 4 · size]. */
  readonly gates: Values;
  /** The hidden states, then the cells [2, n, steps, size]. */
  readonly states: Values;
}

/** Goes over all steps. */
export function lstmLoop(numbers: LstmNumbers): void {
  const { n, steps, size, u, h, c, there, gates, states } = numbers;
  const cells = n * steps * size;
  for (let row = 0; row < n * steps; row++) {
    const [line, z] = [row * size, row * 4 * size];
    const isFirst = row % steps === 0;
    const start = row / steps * size;
    const hBefore = (j: number) =>
      isFirst ? h[start + j] : states[line - size + j];
    const cBefore = (j: number) =>
      isFirst ? c[start + j] : states[cells + line - size + j];
    const on = !there || there[row];
    for (let column = 0; column < 4 * size; column++) {
      let sum = gates[z + column];
      for (let j = 0; j < size; j++) {
        sum += hBefore(j) * u[4 * size * j + column];
      }
      const f = column < 3 * size ? sigmoid : tanh;
      gates[z + column] = on ? f(sum) : 0;
    }
    for (let j = 0; j < size; j++) {
      const [input, forget, output, candidate] = [0, 1, 2, 3].map((k) =>
        gates[z + k * size + j]
      );
      const cell = forget * cBefore(j) + input * candidate;
      states[cells + line + j] = on ? cell : cBefore(j);
      states[line + j] = on ? output * tanh(cell) : hBefore(j);
    }
  }
}

/** Goes back over all steps. */
export function lstmLoopBack(
  { n, steps, size, u, c, there, gates, states }: LstmNumbers,
  g: readonly number[],
  dz: Values,
  start: Values,
): void {
  const cells = n * steps * size;
  start.fill(0);
  for (let row = n * steps - 1; row >= 0; row--) {
    const [line, z] = [row * size, row * 4 * size];
    const isFirst = row % steps === 0;
    const sequence = Math.floor(row / steps) * size;
    const dh = start.subarray(sequence, sequence + size);
    const dc = start.subarray(n * size + sequence, n * size + sequence + size);
    const sums = dz.subarray(z, z + 4 * size).fill(0);
    for (let j = 0; j < size; j++) {
      dh[j] += g[line + j];
      dc[j] += g[cells + line + j];
    }
    if (there && !there[row]) continue;
    for (let j = 0; j < size; j++) {
      const [input, forget, output, candidate] = [0, 1, 2, 3].map((k) =>
        gates[z + k * size + j]
      );
      const before = isFirst
        ? c[sequence + j]
        : states[cells + line - size + j];
      const shown = tanh(states[cells + line + j]);
      const dCell = dc[j] + dh[j] * output * (1 - shown * shown);
      sums[j] = dCell * candidate * input * (1 - input);
      sums[size + j] = dCell * before * forget * (1 - forget);
      sums[2 * size + j] = dh[j] * shown * output * (1 - output);
      sums[3 * size + j] = dCell * input * (1 - candidate * candidate);
      dc[j] = dCell * forget;
    }
    for (let j = 0; j < size; j++) {
      dh[j] = 0;
      for (let k = 0; k < 4 * size; k++) dh[j] += sums[k] * u[4 * size * j + k];
    }
  }
}
//# sourceMappingURL=lstm.ts.map
