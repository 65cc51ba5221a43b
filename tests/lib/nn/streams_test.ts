/**
 * Streams: in order, without loss; and a training on them whose memory stays.
 *
 * @module
 */
import assert from "node:assert/strict";
import { cut } from "../../../lib/nn/cut.ts";
import { embedding, initEmbedding } from "../../../lib/nn/embedding.ts";
import { initLinear } from "../../../lib/nn/init_linear.ts";
import {
  initStacked,
  type RecurrentKind,
  stacked,
  type StackState,
} from "../../../lib/nn/stacked.ts";
import { chunkAt, streams } from "../../../lib/nn/streams.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { beginning } from "../../../lib/optim/optimiser.ts";
import { seeded } from "../../../lib/random.ts";
import { lastState } from "../../../lib/recurrent/last_state.ts";
import {
  backendNames,
  item,
  linear,
  mean,
  memory,
  reshape,
  scope,
  softmaxCrossEntropy,
  toArray,
  useBackend,
  zeros,
} from "../../../lib/tensor.ts";
import { leaves } from "../../../lib/weights/named_tree.ts";

Deno.test("chunks, put together, are the text, row by row", () => {
  const random = seeded(1);
  for (let round = 0; round < 200; round++) {
    using _ = scope();
    const rows = 1 + Math.floor(5 * random());
    const steps = 1 + Math.floor(7 * random());
    const size = rows + 1 + Math.floor(60 * random());
    const text = Array.from({ length: size }, (_, i) => 10 * i);
    const all = streams(text, rows, steps);
    const [x, y] = [0, 1].map(() =>
      Array.from({ length: rows }, () => [] as number[])
    );
    for (let k = 0; k < all.chunks; k++) {
      const chunk = chunkAt(all, k);
      assert.equal(chunk.first, k === 0);
      const [seen, next] = [chunk.x, chunk.y].map(toArray) as number[][][];
      const last = k === all.chunks - 1;
      assert.equal(seen[0].length, last ? all.length - k * steps : steps);
      for (let row = 0; row < rows; row++) {
        x[row].push(...seen[row]);
        y[row].push(...next[row]);
      }
    }
    assert.deepEqual(x.flat(), text.slice(0, x.flat().length));
    assert.deepEqual(y.flat(), text.slice(1, 1 + y.flat().length));
    // What is left over is less than one number for each row.
    assert.ok(size - 1 - y.flat().length < rows);
    if (rows === 1) assert.equal(y.flat().length, size - 1);
  }
});

Deno.test("behind the last chunk comes the first", () => {
  const all = streams([0, 1, 2, 3, 4, 5, 6, 7, 8], 2, 3);
  assert.equal(all.chunks, 2);
  for (const k of [0, 1]) {
    const [one, other] = [chunkAt(all, k), chunkAt(all, k + 4)];
    assert.deepEqual(toArray(other.x), toArray(one.x));
    assert.equal(other.first, one.first);
  }
});

Deno.test("streams refuse what cannot be read", () => {
  const wrong: [() => unknown, string][] = [
    [
      () => streams([1, 2], 0, 3),
      "streams: 0 rows; expected a whole number from 1 up",
    ],
    [
      () => streams([1, 2], 1, 1.5),
      "streams: 1.5 steps; expected a whole number from 1 up",
    ],
    [
      () => streams([1, 2, 3], 3, 1),
      "streams: 3 numbers for 3 rows; expected at least 4: a number and a next one for each",
    ],
    [
      () => streams([], 1, 1),
      "streams: 0 numbers for 1 rows; expected at least 2: a number and a next one for each",
    ],
    [
      () => chunkAt(streams([1, 2], 1, 1), -1),
      "chunkAt: -1; expected a whole number from 0 up",
    ],
  ];
  for (const [run, message] of wrong) {
    assert.throws(run, { name: "RangeError", message });
  }
});

for (const backend of backendNames()) {
  for (const kind of ["rnn", "lstm", "gru"] as RecurrentKind[]) {
    Deno.test(`a training on a stream learns, and keeps no more than at first: ${kind}, ${backend}`, () => {
      useBackend(backend);
      using _ = scope();
      const random = seeded(1);
      const text = Array.from({ length: 200 }, (_, i) => i * i % 5);
      const all = streams(text, 2, 6);
      const optimiser = adam({ rate: 0.01, clip: 1 });
      let now = beginning(optimiser, {
        table: initEmbedding(5, 3, random),
        layers: initStacked(kind, [3, 4, 4], random),
        out: initLinear(4, 5, random),
      });
      let carried: StackState | undefined;

      const step = (k: number): number => {
        using s = scope();
        const chunk = chunkAt(all, k);
        let after: StackState;
        const done = optimiser.step(now, ({ table, layers, out }) => {
          const read = stacked(kind, layers, embedding(table, chunk.x), {
            state: chunk.first ? undefined : carried,
          });
          after = cut(read.state);
          const { size } = chunk.y;
          const scores = linear(reshape(read.h, [size, 4]), out.w, out.b);
          return mean(softmaxCrossEntropy(scores, reshape(chunk.y, [size])));
        }, { step: k, random });
        const next = { now: done.state, carried: after! };
        const old = new Map(leaves(carried ? { now, carried } : { now }));
        for (const [name, leaf] of leaves(next)) {
          const before = old.get(name);
          if (before) s.replace(before, leaf);
          else s.keep(leaf);
        }
        ({ now, carried } = next);
        return item(done.loss);
      };

      const first = step(0);
      const { storages, bytes } = memory();
      let last = first;
      for (let k = 1; k < 60; k++) {
        last = step(k);
        const now = memory();
        assert.deepEqual([now.storages, now.bytes], [storages, bytes]);
      }
      assert.ok(last < first, `${first} to ${last}`);
    });
  }
}

Deno.test("a cut state does not hold what it was cut from", () => {
  useBackend("reference");
  using _ = scope();
  const before = memory().bytes;
  {
    using s = scope();
    const state = cut({ h: lastState(zeros([2, 1000, 4])) });
    s.keep(state.h);
  }
  assert.equal(memory().bytes - before, 4 * 2 * 4);
});
