import type { LstmRun, Storage, Strided } from "./backend.ts";

/** How long the axes of sequences are. */
export interface LstmSizes {
  /** How many sequences. */
  readonly n: number;
  /** How many steps. */
  readonly steps: number;
  /** How wide the hidden state is. */
  readonly size: number;
}

/** The views that an LSTM's steps multiply, as batches of one matrix. */
export interface LstmSteps extends LstmSizes {
  /** Weights of the hidden state [1, size, 4 · size]. */
  readonly u: Strided;
  /** The same, transposed. */
  readonly back: Strided;
  /** The hidden state before a step [1, n, size]. */
  readonly before: (step: number) => Strided;
}

/** Looks at an LSTM's blocks step by step. */
export function lstmSteps({ u, h, states }: LstmRun): LstmSteps {
  const [n, size] = h.shape;
  const steps = states.size / (2 * n * size);
  const [down, across] = u.strides;
  return {
    ...{ n, steps, size },
    u: { ...batch(u, size, 4 * size), strides: [0, down, across] },
    back: { ...batch(u, 4 * size, size), strides: [0, across, down] },
    before(step) {
      if (step === 0) return { ...batch(h, n, size), strides: [0, size, 1] };
      const offset = (step - 1) * size;
      const strides = [0, steps * size, 1];
      return { storage: states, shape: [1, n, size], strides, offset };
    },
  };
}

/** One step of a block [n, steps, 4 · size]: [1, n, 4 · size]. */
export function sumsAt(
  storage: Storage,
  step: number,
  { n, steps, size }: LstmSizes,
): Strided {
  const strides = [0, 4 * steps * size, 1];
  return { storage, shape: [1, n, 4 * size], strides, offset: 4 * step * size };
}

function batch({ storage, offset }: Strided, rows: number, columns: number) {
  return { storage, offset, shape: [1, rows, columns] };
}
//# sourceMappingURL=lstm_steps.ts.map
