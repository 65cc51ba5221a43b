/**
 * Blocks of memory: they come back, the memory grows, and where it cannot it says so.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { OutOfMemoryError } from "../../../lib/errors.ts";
import { bytesIn, classOf } from "../../../lib/backend/wasm/sizes.ts";
import { createWasm } from "../../../lib/backend/wasm/wasm.ts";

Deno.test("wasm memory: a block has room, and wastes a fifth at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (bytes) => {
      const size = bytesIn(classOf(bytes));
      assert(size >= bytes && size % 16 === 0);
      if (bytes > 64) assert(size < bytes * 1.25 + 1);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("wasm memory: blocks in use never overlap", () => {
  const wasm = createWasm({ shared: false });
  const sizes = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1 });
  fc.assert(
    fc.property(sizes, fc.nat(3), (wanted, freed) => {
      const blocks = wanted.map((size) => wasm.allocate("float32", size));
      const gone = blocks.filter((_, i) => i % 4 <= freed);
      for (const { address, size } of gone) wasm.free(address, "float32", size);
      const more = wanted.map((size) => wasm.allocate("int32", size));
      const used = [...blocks.filter((_, i) => i % 4 > freed), ...more]
        .sort((a, b) => a.address - b.address);
      for (const [i, { address, size }] of used.entries()) {
        const next = used[i + 1]?.address ?? Infinity;
        assert(address + 4 * Math.max(size, 1) <= next);
      }
      for (const { address, size } of used) wasm.free(address, "int32", size);
    }),
  );
});

Deno.test("wasm memory: what came back is used again", () => {
  const wasm = createWasm({ shared: false });
  const first = wasm.allocate("float32", 1000);
  wasm.free(first.address, "float32", 1000);
  const addresses = new Set<number>();
  for (let i = 0; i < 1000; i++) {
    const { address } = wasm.allocate("float32", 990);
    addresses.add(address);
    wasm.free(address, "float32", 990);
  }
  assert.deepEqual([...addresses], [first.address]);
});

for (const shared of [false, true]) {
  const kind = shared ? "shared" : "own";
  Deno.test(`wasm memory: ${kind} memory grows, and numbers stay`, () => {
    const wasm = createWasm({ shared });
    const first = wasm.allocate("float32", 5);
    wasm.write(first, [1, 2, 3, 4, 5]);
    const large = wasm.allocate("float32", 3e6);
    wasm.fill(large, 2);
    const sum = wasm.allocate("float32", 1);
    const view = { storage: large, shape: [3e6], strides: [1], offset: 0 };
    wasm.reduce("sum", view, 0, sum);
    assert.deepEqual([...wasm.read(sum, 0, 1)], [6e6]);
    assert.deepEqual([...wasm.read(first, 0, 5)], [1, 2, 3, 4, 5]);
  });
}

Deno.test("wasm memory: where there is no room, the error says how much is in use", () => {
  const wasm = createWasm({ shared: false, maximum: 80 });
  assert.throws(
    () => wasm.allocate("float32", 1e6),
    (error: Error) =>
      error instanceof OutOfMemoryError &&
      /^no room for 1000000 numbers \(4000000 bytes\) beside the [1-3] MiB/
        .test(
          error.message,
        ),
  );
  // Smaller ones still fit, and a larger one that came back will do.
  const { address } = wasm.allocate("float32", 5e5);
  assert.throws(() => wasm.allocate("float32", 4e5), OutOfMemoryError);
  wasm.free(address, "float32", 5e5);
  assert.equal(wasm.allocate("float32", 4e5).address, address);
});

Deno.test("wasm memory: ten thousand rounds take no more than one", () => {
  const wasm = createWasm({ shared: false, maximum: 64 });
  for (let round = 0; round < 10_000; round++) {
    const sizes = [16, 700, 16, 90_000, 3];
    const blocks = sizes.map((size) => wasm.allocate("float32", size));
    for (const { address, size } of blocks) wasm.free(address, "float32", size);
  }
});

Deno.test("more than can be addressed is refused, and harms nothing", () => {
  const { backend, live } = withBlock();
  const before = [...backend.read(live, 0, live.size)];
  for (const size of [2 ** 30 + 1, 2 ** 30 + 32, 2 ** 33]) {
    assert.throws(() => backend.allocate("float32", size), OutOfMemoryError);
  }
  backend.fill(backend.allocate("float32", 32), 7);
  assert.deepEqual([...backend.read(live, 0, live.size)], before);
});

/** A backend that has given small blocks away and got them back, and one that is in use. */
function withBlock() {
  const backend = createWasm({ relaxed: false, shared: false });
  const small = backend.allocate("float32", 32);
  backend.free(small.address, "float32", 32);
  const live = backend.allocate("float32", 1000);
  backend.fill(live, 5);
  return { backend, live };
}
