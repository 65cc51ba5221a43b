/**
 * PyTorch's recurrent weights, in and out: names, order, what is refused.
 *
 * @module
 */
import assert from "node:assert/strict";
import { initStacked, stacked } from "../../../lib/nn/stacked.ts";
import { fromTorch, toTorch } from "../../../lib/nn/torch_recurrent.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import {
  drawn,
  type Tensor,
  toArray,
  useBackend,
  values,
  zeros,
} from "../../../lib/tensor.ts";
import { leaves, withLeaves } from "../../../lib/weights/named_tree.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";
import { writeSafetensors } from "../../../lib/weights/write_safetensors.ts";

const kinds = ["rnn", "lstm", "gru"] as const;

function fixture(): Map<string, Tensor> {
  const path = new URL("recurrent.safetensors", import.meta.url);
  return readSafetensors(Deno.readFileSync(path)).tensors;
}

for (const kind of kinds) {
  Deno.test(`${kind}: what goes out has PyTorch's names, shapes and sums`, () => {
    useBackend("reference");
    const theirs = fixture();
    const ours = new Map(toTorch(kind, fromTorch(kind, theirs, `${kind}.`)));
    const names = [...theirs.keys()].filter((name) => name.startsWith(kind))
      .map((name) => name.slice(kind.length + 1));
    assert.deepEqual([...ours.keys()].sort(), names.sort());
    for (const [name, found] of ours) {
      const wanted = theirs.get(`${kind}.${name}`)!;
      assert.deepEqual(found.shape, wanted.shape);
      if (!name.startsWith("bias")) {
        assert.deepEqual(toArray(found), toArray(wanted));
      }
    }
    for (const k of [0, 1]) {
      const [one, other, oursIn, oursHidden] = [
        theirs.get(`${kind}.bias_ih_l${k}`)!,
        theirs.get(`${kind}.bias_hh_l${k}`)!,
        ours.get(`bias_ih_l${k}`)!,
        ours.get(`bias_hh_l${k}`)!,
      ].map((tensor) => [...values(tensor)]);
      for (const [i, value] of one.entries()) {
        const apart = kind === "gru" && i >= 8;
        assert.equal(oursIn[i], apart ? value : value + other[i]);
        assert.equal(oursHidden[i], apart ? other[i] : 0);
      }
    }
  });

  Deno.test(`${kind}: out, through a file and in again it answers the same`, () => {
    useBackend("wasm");
    const random = seeded(1);
    const draw = (shape: readonly number[]) =>
      drawn([...shape], () => normal(random));
    const params = withLeaves(
      initStacked(kind, [2, 3, 4], random),
      (_, { shape }) => draw(shape),
    );
    const file = writeSafetensors(toTorch(kind, params, "part.deep."));
    const { tensors } = readSafetensors(file);
    tensors.set("other.weight", zeros([1]));
    const back = fromTorch(kind, tensors, "part.deep.");
    const [one, other] = [params, back].map(leaves);
    assert.deepEqual(
      other.map(([name, leaf]) => [name, toArray(leaf)]),
      one.map(([name, leaf]) => [name, toArray(leaf)]),
    );
    const x = draw([2, 5, 2]);
    assert.deepEqual(
      toArray(stacked(kind, back, x).h),
      toArray(stacked(kind, params, x).h),
    );
  });
}

Deno.test("weights that do not fit are named", () => {
  const without = (name: string) => {
    const tensors = fixture();
    tensors.delete(name);
    return tensors;
  };
  const withOther = (name: string, tensor: Tensor) =>
    new Map([...fixture(), [name, tensor]]);
  const names = "weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0";
  const wrong: [() => unknown, string, string][] = [
    [
      () => fromTorch("lstm", fixture()),
      "weight_ih_l0",
      `not there; expected ${names} behind ""`,
    ],
    [
      () => fromTorch("gru", fixture(), "encoder."),
      "encoder.weight_ih_l0",
      `not there; expected ${names} behind "encoder."`,
    ],
    [
      () => fromTorch("rnn", without("rnn.bias_hh_l0"), "rnn."),
      "rnn.bias_hh_l0",
      `not there; expected ${names} behind "rnn."`,
    ],
    [
      () => fromTorch("lstm", without("lstm.weight_hh_l1"), "lstm."),
      "lstm.weight_hh_l1",
      `not there; expected ${names.replaceAll("l0", "l1")} behind "lstm."`,
    ],
    [
      () => fromTorch("lstm", fixture(), "gru."),
      "gru.weight_hh_l0",
      "[12, 4]; expected [16, 4], since LSTM has 4 · 4 rows",
    ],
    [
      () =>
        fromTorch(
          "rnn",
          withOther("rnn.weight_ih_l1", zeros([4, 3])),
          "rnn.",
        ),
      "rnn.weight_ih_l1",
      "[4, 3]; expected [4, 4], since RNN has 1 · 4 rows",
    ],
    [
      () =>
        fromTorch(
          "gru",
          withOther("gru.bias_ih_l1", zeros([4])),
          "gru.",
        ),
      "gru.bias_ih_l1",
      "[4]; expected [12], since GRU has 3 · 4 rows",
    ],
    [
      () => fromTorch("gru", withOther("gru.weight_hh_l0", zeros([])), "gru."),
      "gru.weight_hh_l0",
      "[]; expected units",
    ],
    [
      () =>
        fromTorch(
          "lstm",
          withOther("lstm.weight_ih_l0_reverse", zeros([16, 3])),
          "lstm.",
        ),
      "lstm.weight_ih_l0_reverse",
      "layers that read both ways, or are projected, are not read",
    ],
    [
      () =>
        fromTorch(
          "lstm",
          withOther("lstm.weight_hr_l0", zeros([2, 4])),
          "lstm.",
        ),
      "lstm.weight_hr_l0",
      "layers that read both ways, or are projected, are not read",
    ],
  ];
  for (const [run, where, what] of wrong) {
    assert.throws(run, {
      name: "StateDictError",
      where,
      message: `state_dict: ${where}: ${what}`,
    });
  }
});
