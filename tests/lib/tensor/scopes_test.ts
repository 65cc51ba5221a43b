/**
 * Who frees what: live storages are counted.
 *
 * @module
 */
import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { grad } from "../../../lib/autograd/grad.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import {
  add,
  exp,
  memory,
  mul,
  ones,
  reshape,
  type Scope,
  scope,
  slice,
  sum,
  type Tensor,
  tensor,
  toArray,
  transpose,
  untracked,
  useBackend,
  values,
  zeros,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** Runs some work, and gives how many storages it left behind. */
function left(work: () => void): number {
  const before = memory().storages;
  work();
  return memory().storages - before;
}

Deno.test("a scope takes everything with it, in the middle of another one too", () => {
  assert.equal(
    left(() => {
      using _ = scope();
      const outer = zeros([100]);
      assert.equal(
        left(() => {
          using _ = scope();
          exp(add(outer, 1));
        }),
        0,
      );
      assert.equal(toArray(sum(outer)), 0);
    }),
    0,
  );
});

Deno.test("memory() counts tensors, storages and bytes", () => {
  using _ = scope();
  const before = memory();
  reshape(zeros([6]), [2, 3]);
  const after = memory();
  assert.deepEqual([
    after.scoped - before.scoped,
    after.storages - before.storages,
    after.bytes - before.bytes,
  ], [2, 1, 24]);
});

Deno.test("keep() hands a tensor to the scope around, as a leaf", () => {
  using outer = scope();
  const x = ones([2]);
  const step = () => {
    using inner = scope();
    return inner.keep(mul(add(x, 1), 3));
  };
  assert.equal(left(step), 1);
  const y = step();
  assert.equal(y.made, null);
  assert.deepEqual(toArray(y), [6, 6]);
  assert.ok(outer.size >= 3);
});

Deno.test("what was kept goes with the scope around, unless that keeps it too", () => {
  assert.equal(
    left(() => {
      using _ = scope();
      using middle = scope();
      using inner = scope();
      middle.keep(inner.keep(ones([3])));
    }),
    0,
  );
});

Deno.test("keep() of what belongs to no scope, or to an outer one, changes nothing", () => {
  using _ = scope();
  const x = ones([2]);
  const y = mul(x, 2);
  {
    using inner = scope();
    inner.keep(y);
    inner.keep(y);
  }
  assert.deepEqual(toArray(grad(sum(y), [x])[0]), [2, 2]);
});

Deno.test("an error on the way does not leak, and keeps nothing open", () => {
  let inner: Scope;
  assert.equal(
    left(() => {
      assert.throws(() => {
        using one = scope();
        inner = one;
        add(ones([2]), ones([3]));
      });
    }),
    0,
  );
  assert.equal(inner!.size, 0);
  using now = scope();
  ones([1]);
  assert.equal(now.size, 1);
});

Deno.test("an error in untracked() leaves recording on", () => {
  using _ = scope();
  assert.throws(() =>
    untracked(() => {
      throw new Error("on purpose");
    })
  );
  assert.notEqual(exp(ones([1])).made, null);
});

Deno.test("a view keeps the numbers alive, the tensor it looks at does not", () => {
  using _ = scope();
  const view = (() => {
    using inner = scope();
    return inner.keep(transpose(slice(tensor([[1, 2], [3, 4]]), [[1]])));
  })();
  assert.deepEqual(toArray(view), [[3], [4]]);
  assert.equal(view.storage.users, 1);
});

Deno.test("the numbers go when the last view goes, once", () => {
  const freed: number[] = [];
  const { free } = reference;
  reference.free = (_address, _dtype, size) => void freed.push(size);
  try {
    {
      using _ = scope();
      const x = zeros([7]);
      {
        using _ = scope();
        reshape(x, [7, 1]);
        transpose(reshape(x, [1, 7]));
      }
      assert.deepEqual(freed, []);
    }
    assert.deepEqual(freed, [7]);
  } finally {
    reference.free = free;
  }
});

Deno.test("scopes that end out of order release what is theirs", () => {
  assert.equal(
    left(() => {
      const one = scope();
      zeros([1]);
      const two = scope();
      const x = zeros([2]);
      one[Symbol.dispose]();
      assert.deepEqual(toArray(x), [0, 0]);
      two[Symbol.dispose]();
      two[Symbol.dispose]();
    }),
    0,
  );
});

Deno.test("grad() leaves nothing but the gradients", () => {
  using _ = scope();
  const x = ones([3]);
  const loss = sum(exp(mul(x, mul(x, x))));
  assert.equal(left(() => void grad(loss, [x])), 1);
  assert.equal(
    left(() => {
      assert.throws(() => grad(loss, [ones([3])]));
    }),
    1,
    "the input of the failing one",
  );
});

Deno.test("weights that replace weights hold memory flat, in a scope and outside", () => {
  const counts: number[] = [];
  const descend = (start: Tensor) => {
    let w = start;
    for (let step = 0; step < 5000; step++) {
      using s = scope();
      const [dw] = grad(sum(mul(w, w)), [w]);
      w = s.replace(w, add(w, mul(dw, -0.01)));
      counts.push(memory().storages);
    }
    return w;
  };
  const before = memory().storages;
  const last = descend(ones([4]));
  assert.equal(memory().storages, before + 1);
  assert.ok(values(last).every((x) => x > 0 && x < 1e-30));
  {
    using _ = scope();
    descend(ones([4]));
    // What was replaced is forgotten by the scope around, too.
    assert.equal(memory().scoped, 1);
  }
  assert.deepEqual([...new Set(counts.slice(0, 5000))], [counts[0]]);
  assert.deepEqual([...new Set(counts.slice(5000))], [counts[5000]]);
});

Deno.test("an outer scope keeps what an inner one made", () => {
  using outer = scope();
  let x: Tensor;
  {
    using _ = scope();
    x = outer.keep(ones([3]));
  }
  assert.deepEqual([...values(x)], [1, 1, 1]);
  assert.equal(outer.size, 1);
});

Deno.test("what is replaced by itself stays", () => {
  let x = ones([3]);
  {
    using s = scope();
    x = s.replace(x, x);
  }
  assert.equal(x.released, false);
});

/** Collects garbage, and lets those who wait for it have their turn. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  await new Promise((done) => setTimeout(done, 5));
}

Deno.test("what was made outside of any scope goes with the last who has it", async () => {
  await collect();
  const before = memory().storages;
  for (let i = 0; i < 100; i++) exp(zeros([10]));
  const kept = (() => {
    using inner = scope();
    return inner.keep(transpose(zeros([2, 5])));
  })();
  for (let i = 0; i < 50 && memory().storages > before + 1; i++) {
    await collect();
  }
  assert.equal(memory().storages, before + 1);
  assert.equal(kept.released, false);
});
