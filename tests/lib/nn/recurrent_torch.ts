/**
 * Recurrent layers beside PyTorch's, as record_recurrent.py recorded them, on
 * the backend of the moment.
 *
 * @module
 */
import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import {
  type RecurrentKind,
  stacked,
  type StackState,
} from "../../../lib/nn/stacked.ts";
import { fromTorch, toTorch } from "../../../lib/nn/torch_recurrent.ts";
import { thereUntil } from "../../../lib/recurrent/there_until.ts";
import {
  add,
  mul,
  type Nested,
  scope,
  slice,
  sum,
  type Tensor,
  tensor,
  toArray,
  values,
} from "../../../lib/tensor.ts";
import { leaves, withLeaves } from "../../../lib/weights/named_tree.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";

/** What stands in a layer's state, by name: [layers][n][hidden]. */
type States = Record<string, number[][][]>;

/** What was recorded of one module. */
export interface Case {
  kind: RecurrentKind;
  lengths: number[];
  weights: Record<string, Nested>;
  x: number[][][];
  begin: States | null;
  y: number[][][];
  end: States;
  dy: number[][][];
  dend: States;
  slopes: Record<string, Nested>;
  dx: number[][][];
  dbegin: States | null;
}

/** What the modules in the file answer. */
interface OfAFile extends Record<RecurrentKind, number[][][]> {
  x: number[][][];
}

const read = (name: string) => new URL(name, import.meta.url);
const lines = Deno.readTextFileSync(read("recurrent.jsonl")).trimEnd()
  .split("\n").slice(1).map((line) => JSON.parse(line));
/** The cases, each of one module. */
export const cases: Case[] = lines.slice(0, -1);
const ofAFile: OfAFile = lines.at(-1);

function near(what: string, found: Tensor, wanted: Nested, most: number) {
  const right = tensor(wanted);
  assert.deepEqual(found.shape, right.shape, what);
  const [one, other] = [values(found), values(right)];
  for (const [i, value] of one.entries()) {
    const off = Math.abs(value - other[i]);
    assert.ok(
      off <= most * (1 + Math.abs(other[i])),
      `${what}: ${off} at ${i}`,
    );
  }
}

/** A state tree of what was recorded. */
function stateOf(states: States): StackState {
  const [first] = Object.values(states);
  return Object.fromEntries(first.map((_, k) => [
    `layer${k + 1}`,
    Object.fromEntries(
      Object.entries(states).map(([name, all]) => [name, tensor(all[k])]),
    ),
  ])) as StackState;
}

/** Checks what a module answers and all gradients. */
export function checkCase(told: Case, most: number): void {
  using _ = scope();
  const { kind, lengths } = told;
  const weights = Object.entries(told.weights);
  const params = fromTorch(
    kind,
    new Map(weights.map(([name, w]) => [name, tensor(w)])),
  );
  // Behind the ends stands what must reach nothing.
  const x = tensor(
    told.x.map((row, i) =>
      row.map((step, t) => t < lengths[i] ? step : step.map(() => NaN))
    ),
  );
  const begin = told.begin ? stateOf(told.begin) : undefined;
  const there = thereUntil(lengths);
  const { h, state } = stacked(kind, params, x, { state: begin, there });

  const inside = mul(
    h,
    tensor(
      told.y.map((row, i) =>
        row.map((step, t) => step.map(() => t < lengths[i] ? 1 : 0))
      ),
    ),
  );
  near("y", inside, told.y, most);
  const ends = new Map(leaves(stateOf(told.end)));
  for (const [name, found] of leaves(state)) {
    near(name, found, toArray(ends.get(name)!), most);
  }

  const seeds = new Map(leaves(stateOf(told.dend)));
  const loss = leaves(state).reduce(
    (loss, [name, end]) => add(loss, sum(mul(end, seeds.get(name)!))),
    sum(mul(h, tensor(told.dy))),
  );
  const named = leaves(params);
  const begins = begin ? leaves(begin) : [];
  const slopes = grad(loss, [
    x,
    ...named.map(([, leaf]) => leaf),
    ...begins.map(([, leaf]) => leaf),
  ]);
  near("dx", slopes[0], told.dx, most);
  const byName = new Map(named.map(([name], i) => [name, slopes[1 + i]]));
  const tree = withLeaves(params, (name) => byName.get(name)!);
  for (const [name, found] of toTorch(kind, tree)) {
    const wanted = told.slopes[name];
    if (!name.startsWith("bias_hh")) near(name, found, wanted, most);
    else if (kind === "gru") {
      // Of two biases that add up ours is one; a candidate's do not.
      const from = found.size / 3 * 2;
      const last = (wanted as number[]).slice(from);
      near(name, slice(found, [[from]]), last, most);
    }
  }
  const before = told.dbegin ? leaves(stateOf(told.dbegin)) : [];
  for (const [i, [name, wanted]] of before.entries()) {
    assert.equal(begins[i][0], name);
    const found = slopes[1 + named.length + i];
    near(`d${name} at the beginning`, found, toArray(wanted), most);
  }
}

/** Checks what the modules of recurrent.safetensors answer. */
export function checkFile(kind: RecurrentKind, most: number): void {
  using _ = scope();
  const file = Deno.readFileSync(read("recurrent.safetensors"));
  const { tensors } = readSafetensors(file);
  const params = fromTorch(kind, tensors, `${kind}.`);
  const { h } = stacked(kind, params, tensor(ofAFile.x));
  near("h", h, ofAFile[kind], most);
}
