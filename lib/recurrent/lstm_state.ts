import type { Tensor } from "../tensor.ts";

/** What an LSTM carries from step to step. */
export type LstmState = {
  /** The hidden state, which others see [n, hidden]. */
  readonly h: Tensor;
  /** The cells, which remember [n, hidden]. */
  readonly c: Tensor;
};
//# sourceMappingURL=lstm_state.ts.map
