/**
 * A backend against the reference: results and gradients of every op, within 1e-6 + 1e-5 · Σ|terms|.
 *
 * @module
 */
import assert from "node:assert/strict";
import { reference } from "../../../lib/backend/reference/reference.ts";
import {
  type Backend,
  currentBackend,
  scope,
  toArray,
  useBackend,
  values,
} from "../../../lib/tensor.ts";
import type { Case } from "./cases.ts";
import { cases } from "./cases.ts";
import { type Computed, computed, difference, partsOf } from "./computed.ts";
import { bases, Draw, outcome, type Trial } from "./draw.ts";

/** Leaves numbers in freed blocks, so that who reads what it has not written is found out. */
function soil(): void {
  using _ = scope();
  const backend = currentBackend();
  for (const dtype of ["float32", "int32"] as const) {
    for (let size = 1; size <= 32; size++) {
      const storage = backend.allocate(dtype, size);
      backend.fill(storage, dtype === "float32" ? NaN : -1);
      backend.free(storage.address, dtype, size);
    }
  }
}

/** The result and all gradients of a trial, on one backend. */
function compute(backend: Backend, trial: Trial, one: Case): Computed[] {
  useBackend(backend);
  try {
    using _ = scope();
    soil();
    return partsOf(trial, one).map((part) => {
      assert.equal(part.tensor.storage.backend, backend);
      return computed(
        part,
        values(part.tensor),
        part.terms && values(part.terms),
      );
    });
  } finally {
    useBackend("reference");
  }
}

/** Compares everything that a trial gives. */
function compare(
  backend: Backend,
  trial: Trial,
  one: Case,
): string | undefined {
  const expected = compute(reference, trial, one);
  const found = compute(backend, trial, one);
  if (found.length !== expected.length) return "other gradients";
  for (const [i, what] of expected.entries()) {
    const problem = difference(found[i], what);
    if (problem) {
      return `${i === 0 ? "result" : `gradient ${i - 1}`}: ${problem}`;
    }
  }
}

/** Registers the tests of a backend; without one they are skipped. */
export function testOps(name: string, backend: Backend | undefined): void {
  const ignore = backend === undefined;
  for (const [op, one] of Object.entries(cases)) {
    Deno.test({
      name: `${op} on ${name} gives what the reference gives`,
      ignore,
      fn: () => tryOp(backend!, one),
    });
  }

  Deno.test({
    name: `${name} reads nothing that it has not written`,
    ignore,
    fn() {
      useBackend(backend!);
      try {
        using _ = scope();
        const trial = cases.matmul.draw(new Draw(20))!;
        const first = toArray(outcome(trial, bases(trial)));
        soil();
        assert.deepEqual(toArray(outcome(trial, bases(trial))), first);
      } finally {
        useBackend("reference");
      }
    },
  });
}

function tryOp(backend: Backend, one: Case): void {
  for (let seed = 100; seed < 136; seed++) {
    // Small ones, and some that fill a register or two and then some.
    const draw = seed < 130
      ? new Draw(seed)
      : new Draw(seed, [1, 2, 4, 7, 17, 33], 2000);
    const trial = one.draw(draw);
    if (!trial) continue;
    if (trial.smooth) {
      using _ = scope();
      const views = bases(trial).map((x, i) => trial.inputs[i].view(x));
      if (!trial.smooth(views)) continue;
    }
    const problem = compare(backend, trial, one);
    assert.equal(problem, undefined, `seed ${seed}: ${trial.about}`);
  }
}
