/**
 * Recurrent layers: what they refuse, masks, states in and out, chunks, stacks.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import { cut } from "../../../lib/nn/cut.ts";
import { initGru } from "../../../lib/nn/gru.ts";
import { initLstm, lstm } from "../../../lib/nn/lstm.ts";
import { initRnn, rnn } from "../../../lib/nn/rnn.ts";
import {
  initStacked,
  type RecurrentKind,
  stacked,
  type StackParams,
} from "../../../lib/nn/stacked.ts";
import { normal } from "../../../lib/normal.ts";
import { type Random, seeded } from "../../../lib/random.ts";
import { lastState } from "../../../lib/recurrent/last_state.ts";
import { lstmUnroll } from "../../../lib/recurrent/lstm_unroll.ts";
import { rnnStep } from "../../../lib/recurrent/rnn_step.ts";
import { thereUntil } from "../../../lib/recurrent/there_until.ts";
import { unroll } from "../../../lib/recurrent/unroll.ts";
import {
  add,
  backendNames,
  concat,
  drawn,
  matmul,
  matrixTranspose,
  mul,
  slice,
  sum,
  type Tensor,
  tensor,
  toArray,
  useBackend,
  values,
  zeros,
} from "../../../lib/tensor.ts";
import {
  leaves,
  type Tree,
  withLeaves,
} from "../../../lib/weights/named_tree.ts";

const kinds: RecurrentKind[] = ["rnn", "lstm", "gru"];
const tolerances: Record<string, number> = { reference: 1e-12, wasm: 1e-5 };

function near(found: Tensor, wanted: Tensor, most: number): void {
  assert.deepEqual(found.shape, wanted.shape);
  const [one, other] = [values(found), values(wanted)];
  for (const [i, value] of one.entries()) {
    const off = Math.abs(value - other[i]);
    assert.ok(off <= most * (1 + Math.abs(other[i])), `${off} at ${i}`);
  }
}

const draws = (shape: number[], random: Random) =>
  drawn(shape, () => normal(random));

/** Weights without a 0 among them, biases neither. */
function drawnStack(kind: RecurrentKind, sizes: number[], random: Random) {
  return withLeaves(
    initStacked(kind, sizes, random),
    (_, { shape }) => draws([...shape], random),
  );
}

/** Steps of a batch, from one to before another. */
const steps = (x: Tensor, from: number, to: number) =>
  slice(x, [[], [from, to]]);

/** The gradients of a sum with uneven weights, by all parameters. */
function slopes(out: Tensor, params: Tree, seed: Tensor): Tensor[] {
  const all = leaves(params).map(([, leaf]) => leaf);
  return grad(sum(mul(out, seed)), all, { unconnected: "zeros" });
}

/** Runs a test for each backend and kind. */
function each(
  name: string,
  test: (kind: RecurrentKind, random: Random, most: number) => void,
): void {
  for (const backend of backendNames()) {
    for (const kind of kinds) {
      Deno.test(`${kind}: ${name}, ${backend}`, () => {
        useBackend(backend);
        test(kind, seeded(1), tolerances[backend]);
      });
    }
  }
}

each("what stands behind the ends reaches nothing", (kind, random, most) => {
  const params = drawnStack(kind, [3, 4, 5], random);
  const lengths = [5, 2, 1, 4];
  const there = thereUntil(lengths, 6);
  const x = draws([4, 6, 3], random);
  const seed = draws([4, 6, 5], random);
  const behind = (value: number) =>
    tensor(
      (toArray(x) as number[][][]).map((row, i) =>
        row.map((step, t) => t < lengths[i] ? step : step.map(() => value))
      ),
    );
  const [some, others] = [0, NaN].map((value) => {
    const x = behind(value);
    const { h } = stacked(kind, params, x, { there });
    return [h, ...slopes(h, [x, params], seed)];
  });
  for (const [i, one] of some.entries()) near(others[i], one, 0);
  const [, dx] = others;
  for (const [i, row] of (toArray(dx) as number[][][]).entries()) {
    assert.ok(row.slice(lengths[i]).flat().every((slope) => slope === 0));
    assert.ok(row.slice(0, lengths[i]).flat().every((slope) => slope !== 0));
  }
  near(some[0], others[0], most);
});

each("a row does not depend on the batch around it", (kind, random, most) => {
  const params = drawnStack(kind, [3, 4, 5], random);
  const lengths = [5, 2, 1, 4];
  const x = draws([4, 5, 3], random);
  const all = stacked(kind, params, x, { there: thereUntil(lengths) });
  const ends = leaves(all.state);
  for (const [i, length] of lengths.entries()) {
    const alone = slice(x, [[i, i + 1], [0, length]]);
    const { h, state } = stacked(kind, params, alone);
    near(slice(all.h, [[i, i + 1], [0, length]]), h, most);
    for (const [k, [name, end]] of leaves(state).entries()) {
      assert.equal(ends[k][0], name);
      near(slice(ends[k][1], [[i, i + 1]]), end, most);
    }
    near(slice(lastState(all.h), [[i, i + 1]]), lastState(h), most);
  }
});

each("a run in pieces is one run, gradients too", (kind, random, most) => {
  const params = drawnStack(kind, [3, 4, 4], random);
  const x = draws([2, 7, 3], random);
  const there = thereUntil([7, 4]);
  const seed = draws([2, 7, 4], random);
  const whole = stacked(kind, params, x, { there });
  const one = stacked(kind, params, steps(x, 0, 3), {
    there: steps(there, 0, 3),
  });
  const two = stacked(kind, params, steps(x, 3, 7), {
    there: steps(there, 3, 7),
    state: one.state,
  });
  const pieces = concat([one.h, two.h], 1);
  near(pieces, whole.h, most);
  for (const [i, [, end]] of leaves(whole.state).entries()) {
    near(leaves(two.state)[i][1], end, most);
  }
  const wanted = slopes(whole.h, [x, params], seed);
  for (const [i, slope] of slopes(pieces, [x, params], seed).entries()) {
    near(slope, wanted[i], 10 * most);
  }
});

each("cut gradients are the full ones inside a chunk", (kind, random, most) => {
  const params = drawnStack(kind, [3, 4, 4], random);
  const x = draws([2, 8, 3], random);
  const seed = draws([2, 3, 4], random);
  const before = stacked(kind, params, steps(x, 0, 5));
  const state = cut(before.state);
  const { h } = stacked(kind, params, steps(x, 5, 8), { state });
  const whole = stacked(kind, params, x);
  near(h, steps(whole.h, 5, 8), most);

  // By inputs inside the chunk: all of it. By those before: nothing.
  const [dx] = slopes(h, [x], seed);
  const [full] = slopes(steps(whole.h, 5, 8), [x], seed);
  near(steps(dx, 5, 8), steps(full, 5, 8), 10 * most);
  near(steps(dx, 0, 5), zeros([2, 5, 3]), 0);
  assert.ok(values(steps(full, 0, 5)).some((slope) => slope !== 0));

  // By the weights: as if the state had been given from outside.
  const given = withLeaves(state, (_, leaf) => tensor(toArray(leaf)));
  const { h: again } = stacked(kind, params, steps(x, 5, 8), { state: given });
  const wanted = slopes(again, params, seed);
  for (const [i, slope] of slopes(h, params, seed).entries()) {
    near(slope, wanted[i], 0);
  }
});

each("a stack is layer upon layer", (kind, random) => {
  const params = drawnStack(kind, [3, 4, 5], random) as StackParams;
  const x = draws([2, 6, 3], random);
  const there = thereUntil([6, 2]);
  const low = { layer1: params.layer1 };
  const high = { layer1: params.layer2 };
  const { h: between } = stacked(kind, low, x, { there });
  const { h } = stacked(kind, high, between, { there });
  near(stacked(kind, params, x, { there }).h, h, 0);
  const off = { rate: 0, random };
  near(stacked(kind, params, x, { there, dropout: off }).h, h, 0);
});

each("dropout is between layers, and drawn anew", (kind, random) => {
  const params = drawnStack(kind, [3, 4, 5], random);
  const x = draws([2, 6, 3], random);
  const drop = (rate: number, seed: number) =>
    stacked(kind, params, x, { dropout: { rate, random: seeded(seed) } }).h;
  near(drop(0.5, 1), drop(0.5, 1), 0);
  assert.notDeepEqual(values(drop(0.5, 1)), values(drop(0.5, 2)));
  const one = { layer1: params.layer1 };
  let asked = 0;
  const count = () => (asked++, 0.9);
  stacked(kind, one, x, { dropout: { rate: 0.5, random: count } });
  assert.equal(asked, 0);
  stacked(kind, params, x, { dropout: { rate: 0.5, random: count } });
  assert.equal(asked, 2 * 6 * 4);
});

Deno.test("layers have the gradients that differences find", () => {
  useBackend("reference");
  for (const kind of kinds) {
    const random = seeded(2);
    const params = drawnStack(kind, [2, 3], random);
    const begin = stacked(kind, params, draws([3, 2, 2], random));
    const state = cut(begin.state);
    const tree = { params, state };
    const named = leaves(tree);
    const there = thereUntil([4, 2, 0]);
    const f = (x: Tensor, ...tensors: Tensor[]) => {
      const at = new Map(named.map(([name], i) => [name, tensors[i]]));
      const { params, state } = withLeaves(tree, (name) => at.get(name)!);
      return stacked(kind, params, x, { state, there }).h;
    };
    const inputs = named.map(([, leaf]) => leaf);
    const { worst } = checkGrad(f, [draws([3, 4, 2], random), ...inputs]);
    assert.ok(worst < 1e-6, `${kind}: ${worst}`);
  }
});

for (const backend of backendNames()) {
  Deno.test(`lstm() is lstmUnroll(), values and gradients: ${backend}`, () => {
    useBackend(backend);
    for (const [n, length, inputs, hidden] of [[1, 1, 1, 1], [3, 7, 2, 5]]) {
      for (const masked of [false, true]) {
        const random = seeded(n);
        const params = drawnStack("lstm", [inputs, hidden], random).layer1;
        const x = draws([n, length, inputs], random);
        const state = {
          h: draws([n, hidden], random),
          c: draws([n, hidden], random),
        };
        const lengths = Array.from({ length: n }, (_, i) => length - 2 * i);
        const there = masked ? thereUntil(lengths) : undefined;
        const seeds = draws([2, n, length, hidden], random);
        const [plain, layer] = [
          lstmUnroll(params, x, state, there),
          lstm(params, x, { state, there }),
        ].map(({ h, c }) => {
          const [dh, dc] = [slice(seeds, [[0, 1]]), slice(seeds, [[1, 2]])];
          const loss = add(sum(mul(h, dh)), sum(mul(c, dc)));
          const all = leaves({ params, x, state }).map(([, leaf]) => leaf);
          return [h, c, ...grad(loss, all)];
        });
        for (const [i, one] of layer.entries()) {
          near(one, plain[i], 10 * tolerances[backend]);
        }
      }
    }
  });

  Deno.test(`rnn() is rnnStep(), unrolled: ${backend}`, () => {
    useBackend(backend);
    const random = seeded(3);
    const params = drawnStack("rnn", [2, 5], random).layer1;
    const x = draws([3, 7, 2], random);
    const h = draws([3, 5], random);
    const seed = draws([3, 7, 5], random);
    const step = (x: Tensor, h: Tensor) => rnnStep(params, x, h);
    const [plain, layer] = [unroll(step, x, h), rnn(params, x, { h })].map(
      (states) => [states, ...slopes(states, { params, x, h }, seed)],
    );
    for (const [i, one] of layer.entries()) {
      near(one, plain[i], 10 * tolerances[backend]);
    }
  });
}

Deno.test("a batch without sequences has a mask, and states, of none", () => {
  assert.deepEqual(thereUntil([], 4).shape, [0, 4]);
  const params = initRnn(3, 4, seeded(1));
  const states = rnn(params, zeros([0, 5, 3]), { there: thereUntil([], 5) });
  assert.deepEqual(states.shape, [0, 5, 4]);
});

Deno.test("a sequence of length 0 keeps the state that it is given", () => {
  for (const kind of kinds) {
    const random = seeded(4);
    const params = drawnStack(kind, [3, 4], random);
    const x = draws([2, 5, 3], random);
    const { state } = stacked(kind, params, x);
    const there = thereUntil([0, 5]);
    const after = stacked(kind, params, x, { state, there });
    const [kept] = leaves(after.state);
    const [given] = leaves(state);
    near(slice(kept[1], [[0, 1]]), slice(given[1], [[0, 1]]), 0);
  }
});

Deno.test("layers begin with orthogonal blocks, and forget gates open", () => {
  useBackend("reference");
  const [one, four, three] = [initRnn, initLstm, initGru].map((init) =>
    init(3, 6, seeded(5))
  );
  for (const { u, b } of [one, four, three]) {
    const blocks = u.shape[1] / 6;
    assert.equal(b.size, 6 * blocks);
    for (let k = 0; k < blocks; k++) {
      const block = slice(u, [[], [6 * k, 6 * k + 6]]);
      const square = toArray(matmul(block, matrixTranspose(block)));
      for (const [i, row] of (square as number[][]).entries()) {
        for (const [j, value] of row.entries()) {
          assert.ok(Math.abs(value - (i === j ? 1 : 0)) < 1e-12);
        }
      }
    }
  }
  const biases = (
    bias?: number,
  ) => [...values(initLstm(3, 2, seeded(5), bias).b)];
  assert.deepEqual(biases(), [0, 0, 1, 1, 0, 0, 0, 0]);
  assert.deepEqual(biases(0), [0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(biases(-2), [0, 0, -2, -2, 0, 0, 0, 0]);
});

Deno.test("twice the steps cost little more than twice, back too", () => {
  useBackend("reference");
  for (const kind of kinds) {
    const random = seeded(6);
    const params = drawnStack(kind, [2, 4], random);
    const cost = (length: number) => {
      const x = draws([2, length, 2], random);
      const seed = draws([2, length, 4], random);
      let numbers = 0;
      const { allocate } = reference;
      reference.allocate = (dtype, size) => {
        numbers += size;
        return allocate.call(reference, dtype, size);
      };
      try {
        slopes(stacked(kind, params, x).h, [x, params], seed);
      } finally {
        reference.allocate = allocate;
      }
      return numbers;
    };
    const ratio = cost(256) / cost(128);
    assert.ok(ratio < 2.3, `${kind}: ${ratio}`);
  }
});
