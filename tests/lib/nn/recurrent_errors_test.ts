/**
 * What recurrent layers cannot be given, and what they say to it.
 *
 * @module
 */
import assert from "node:assert/strict";
import { gru, initGru } from "../../../lib/nn/gru.ts";
import { initLstm, lstm } from "../../../lib/nn/lstm.ts";
import { initRnn, rnn } from "../../../lib/nn/rnn.ts";
import { initStacked, stacked } from "../../../lib/nn/stacked.ts";
import { seeded } from "../../../lib/random.ts";
import { lastState } from "../../../lib/recurrent/last_state.ts";
import { thereUntil } from "../../../lib/recurrent/there_until.ts";
import { ones, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("layers name what does not fit", () => {
  const random = seeded(1);
  const x = zeros([2, 5, 3]);
  const one = initRnn(3, 4, random);
  const four = initLstm(3, 4, random);
  const three = initGru(3, 4, random);
  const h = zeros([2, 4]);
  const wrong: [() => unknown, string][] = [
    [
      () => rnn(one, zeros([5, 3])),
      "rnn: x is [5, 3]; expected [n, steps, inputs]",
    ],
    [
      () => rnn(one, zeros([2, 5, 7])),
      "rnn: w is [3, 4] for x [2, 5, 7] and 4 units; expected [7, 4]",
    ],
    [
      () => rnn(four, x),
      "rnn: w is [3, 16] for x [2, 5, 3] and 4 units; expected [3, 4]",
    ],
    [
      () => rnn(one, x, { h: zeros([4]) }),
      "rnn: h is [4] for x [2, 5, 3] and 4 units; expected [2, 4]",
    ],
    [
      () => rnn(one, x, { there: ones([2, 4]) }),
      "rnn: there is [2, 4] for x [2, 5, 3] and 4 units; expected [2, 5]",
    ],
    [
      () => rnn({ ...one, b: zeros([1]) }, x),
      "rnn: b is [1] for x [2, 5, 3] and 4 units; expected [4]",
    ],
    [
      () => lstm(one, x),
      "lstm: w is [3, 4] for x [2, 5, 3] and 4 units; expected [3, 16]",
    ],
    [
      () => rnn(one, zeros([2, 0, 3])),
      "rnn: x is [2, 0, 3]; expected a step or more",
    ],
    [
      () => lstm(four, zeros([2, 0, 3])),
      "lstm: x is [2, 0, 3]; expected a step or more",
    ],
    [
      () => gru(three, zeros([2, 0, 3])),
      "gru: x is [2, 0, 3]; expected a step or more",
    ],
    [
      () => lstm(four, x, { state: { h, c: zeros([1, 4]) } }),
      "lstm: c is [1, 4] for x [2, 5, 3] and 4 units; expected [2, 4]",
    ],
    [
      () => gru(three, x, { there: ones([2]) }),
      "gru: there is [2] for x [2, 5, 3] and 4 units; expected [2, 5]",
    ],
    [
      () => gru({ ...three, u: zeros([4, 16]) }, x),
      "gru: u is [4, 16] for x [2, 5, 3] and 4 units; expected [4, 12]",
    ],
    [
      () => gru({ ...three, bu: zeros([12]) }, x),
      "gru: bu is [12] for 4 units; expected [4]",
    ],
    [
      () => lastState(zeros([2, 0, 3])),
      "lastState: states [2, 0, 3]; expected [n, steps, hidden] with a step or more",
    ],
    [
      () => lastState(zeros([2, 3])),
      "lastState: states [2, 3]; expected [n, steps, hidden] with a step or more",
    ],
  ];
  for (const [run, message] of wrong) {
    assert.throws(run, { name: "ShapeError", message });
  }
  assert.throws(() => rnn(one, x, { there: ones([2, 5], "int32") }), {
    name: "DTypeError",
  });
});

Deno.test("stacks need a layer, and the state of each", () => {
  const random = seeded(1);
  const params = initStacked("gru", [3, 4, 4], random);
  const x = zeros([2, 5, 3]);
  assert.throws(() => stacked("gru", {}, x), {
    name: "RangeError",
    message: "stacked: no layer1 in the params",
  });
  const state = { layer1: { h: zeros([2, 4]) } };
  assert.throws(() => stacked("gru", params, x, { state }), {
    name: "RangeError",
    message: "stacked: a state without layer2; expected one",
  });
  const lstms = initStacked("lstm", [3, 4], random);
  assert.throws(() => stacked("lstm", lstms, x, { state }), {
    name: "RangeError",
    message: "stacked: layer1's state has no c; an LSTM carries h and c",
  });
  assert.throws(() => initStacked("gru", [3], random), {
    name: "RangeError",
    message: "initStacked: sizes [3]; expected inputs and units",
  });
});

Deno.test("thereUntil() refuses what is no length", () => {
  assert.deepEqual(toArray(thereUntil([0, 2], 3)), [[0, 0, 0], [1, 1, 0]]);
  for (const length of [-1, 1.5, 4, NaN]) {
    assert.throws(() => thereUntil([length, 2], 3), {
      name: "IndexError",
      message:
        `thereUntil: a length of ${length}; expected a whole number from 0 to 3, the steps`,
    });
  }
});
