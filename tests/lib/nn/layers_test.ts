/**
 * Modules against what PyTorch computed, see record.py; their gradients; and
 * the way through a file.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import { embedding, initEmbedding } from "../../../lib/nn/embedding.ts";
import { initMlp } from "../../../lib/nn/init_mlp.ts";
import { initLayerNorm, layerNorm } from "../../../lib/nn/layer_norm.ts";
import { mlpBetween } from "../../../lib/nn/mlp_between.ts";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import type { LinearParams, MlpParams } from "../../../lib/nn/params.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import {
  backendNames,
  drawn,
  dropout,
  type Tensor,
  tensor,
  toArray,
  values,
} from "../../../lib/tensor.ts";
import { leaves, nested, withLeaves } from "../../../lib/weights/named_tree.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";
import { writeSafetensors } from "../../../lib/weights/write_safetensors.ts";
import recorded from "./recorded.json" with { type: "json" };

function near(found: Tensor, wanted: Tensor, tolerance = 1e-12): void {
  assert.deepEqual(found.shape, wanted.shape);
  const [one, other] = [values(found), values(wanted)];
  for (const [i, value] of one.entries()) {
    const off = Math.abs(value - other[i]);
    assert.ok(off <= tolerance * (1 + Math.abs(other[i])), `${off} at ${i}`);
  }
}

const tolerances: Record<string, number> = { reference: 1e-12, wasm: 1e-5 };

for (const name of backendNames()) {
  const on = (test: () => void) => () => {
    useBackend(name as Parameters<typeof useBackend>[0]);
    test();
  };
  const tolerance = tolerances[name];

  for (const activation of ["relu", "tanh", "sigmoid"] as const) {
    Deno.test(
      `mlpForward() and its slopes are PyTorch's: ${activation}, ${name}`,
      on(() => {
        const { params, x, y, seed, slopes, dx } = recorded[activation];
        const tree = Object.fromEntries(
          params.map(([w, b], k) => [
            `layer${k + 1}`,
            { w: tensor(w), b: tensor(b) },
          ]),
        ) as MlpParams;
        const input = tensor(x);
        const output = mlpForward(tree, input, activation);
        near(output, tensor(y), tolerance);
        const inputs = leaves(tree).map(([, leaf]) => leaf);
        const found = grad(output, [...inputs, input], { seed: tensor(seed) });
        const wanted = [...slopes.flat(), dx];
        for (const [i, slope] of found.entries()) {
          near(slope, tensor(wanted[i]), tolerance);
        }
      }),
    );
  }

  Deno.test(
    `layerNorm() and its slopes are PyTorch's: ${name}`,
    on(() => {
      const { gain, bias, x, y, seed, slopes } = recorded.layerNorm;
      const params = { gain: tensor(gain), bias: tensor(bias) };
      const input = tensor(x);
      const output = layerNorm(params, input);
      near(output, tensor(y), tolerance);
      const found = grad(output, [params.gain, params.bias, input], {
        seed: tensor(seed),
      });
      for (const [i, slope] of found.entries()) {
        near(slope, tensor(slopes[i]), 10 * tolerance);
      }
    }),
  );

  Deno.test(
    `embedding() and its slopes are PyTorch's: ${name}`,
    on(() => {
      const { table, words, y, seed, slopes } = recorded.embedding;
      const params = { table: tensor(table) };
      const output = embedding(params, tensor(words, "int32"));
      near(output, tensor(y), tolerance);
      const [found] = grad(output, [params.table], { seed: tensor(seed) });
      near(found, tensor(slopes), tolerance);
    }),
  );
}

/** Checks the gradient of a module in all its parameters and its input. */
function checkModule<P extends Parameters<typeof leaves>[0]>(
  module: (params: P, x: Tensor) => Tensor,
  params: P,
  x: Tensor,
): void {
  const named = leaves(params);
  const f = (input: Tensor, ...tensors: Tensor[]) => {
    const at = new Map(named.map(([name], i) => [name, tensors[i]]));
    return module(withLeaves(params, (name) => at.get(name)!), input);
  };
  const { worst } = checkGrad(f, [x, ...named.map(([, leaf]) => leaf)]);
  assert.ok(worst < 1e-6, `${worst}`);
}

Deno.test("modules have the gradients that differences find", () => {
  useBackend("reference");
  for (let seed = 0; seed < 5; seed++) {
    const random = seeded(seed);
    const x = drawn([3, 4], () => normal(random));
    const net = initMlp([4, 5, 3, 2], random);
    checkModule((params, x) => mlpForward(params, x, "tanh"), net, x);
    checkModule(
      (params, x) =>
        mlpBetween(params, x, (a) => dropout(a, 0.5, seeded(1)), "tanh"),
      net,
      x,
    );
    const scale = {
      gain: drawn([4], () => normal(random)),
      bias: drawn([4], () => normal(random)),
    };
    checkModule((params, x) => layerNorm(params, x), scale, x);
  }
});

Deno.test("initEmbedding() has the spread that it is asked for", () => {
  for (const spread of [1, 0.1]) {
    const { table } = initEmbedding(200, 100, seeded(1), spread);
    const numbers = Array.from(values(table));
    const square = numbers.reduce((sum, v) => sum + v * v, 0) / numbers.length;
    assert.ok(Math.abs(square / spread ** 2 - 1) < 0.04);
  }
});

Deno.test("embedding() throws for a word that there is not", () => {
  const params = initEmbedding(3, 2, seeded(1));
  assert.throws(() => embedding(params, tensor([3], "int32")), {
    name: "IndexError",
  });
});

Deno.test("layerNorm() bears rows of equal numbers", () => {
  useBackend("reference");
  const y = layerNorm(initLayerNorm(3), tensor([[7, 7, 7]]));
  assert.deepEqual(toArray(y), [[0, 0, 0]]);
});

Deno.test("layerNorm() throws when gain and rows differ in length", () => {
  assert.throws(() => layerNorm(initLayerNorm(3), tensor([[1], [2]])), {
    name: "ShapeError",
    message: "layerNorm: gain or bias [3] for rows [2, 1]; expected [1]",
  });
});

Deno.test("mlpBetween() is mlpForward() where nothing is done between", () => {
  useBackend("reference");
  const random = seeded(2);
  const params = initMlp([3, 5, 4, 2], random);
  const x = drawn([6, 3], () => normal(random));
  const seen: number[] = [];
  const same = mlpBetween(params, x, (a, layer) => {
    seen.push(layer);
    return a;
  }, "tanh");
  near(same, mlpForward(params, x, "tanh"), 0);
  assert.deepEqual(seen, [1, 2]);
});

Deno.test("dropout between layers keeps the mean of what a linear network says", () => {
  useBackend("reference");
  const random = seeded(3);
  const params = initMlp([3, 40, 1], random);
  const x = drawn([1, 3], () => normal(random));
  const [told] = values(mlpForward(params, x, "relu"));
  let sum = 0;
  for (let draw = 0; draw < 4000; draw++) {
    const drop = (a: Tensor) => dropout(a, 0.5, random);
    sum += values(mlpBetween(params, x, drop, "relu"))[0];
  }
  assert.ok(Math.abs(sum / 4000 - told) < 0.05, `${sum / 4000}, ${told}`);
});

Deno.test("parameters come back from a file as they were", () => {
  for (const name of backendNames()) {
    useBackend(name as Parameters<typeof useBackend>[0]);
    const random = seeded(4);
    const tree = {
      words: initEmbedding(5, 3, random),
      norm: initLayerNorm(3),
      mlp: initMlp([3, 4, 2], random),
    };
    const { tensors } = readSafetensors(writeSafetensors(leaves(tree)));
    const back = nested(tensors) as unknown as {
      words: typeof tree.words;
      norm: typeof tree.norm;
      mlp: { layer1: LinearParams; layer2: LinearParams };
    };
    for (const [name, leaf] of leaves(tree)) {
      const there = new Map(leaves(back)).get(name)!;
      assert.deepEqual(toArray(there), toArray(leaf));
    }
    const words = tensor([4, 1], "int32");
    const answer = ({ words: table, norm, mlp }: typeof tree) =>
      mlpForward(mlp, layerNorm(norm, embedding(table, words)));
    near(answer(back), answer(tree), 0);
  }
});
