import assert from "node:assert/strict";
import { lstmSequence } from "../../../lib/ops/recurrent/lstm_sequence.ts";
import { slice, squeeze, tensor, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/ops/recurrent/lstm_sequence.ts: example 1", () => {
  const [none, x] = [zeros([1, 1]), tensor([[[1], [1]]])];
  const w = tensor([[9, 9, 9, 9]]); // All gates open, and write 1.
  const states = lstmSequence(x, none, none, w, zeros([1, 4]), zeros([4]));
  const cells = squeeze(slice(states, [[1]]), [0, 1, 3]);
  assert.deepEqual(cells.shape, [2]);
  assert.deepEqual((toArray(cells) as number[]).map(Math.round), [1, 2]);
});
//# sourceMappingURL=ops_recurrent_lstm_sequence_example_test.ts.map
