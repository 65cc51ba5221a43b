import assert from "node:assert/strict";
import { backendNames, useBackend } from "../../../lib/backend/current.ts";
import { isMuchFaster } from "../../../lib/backend/faster.ts";
import { wasm } from "../../../lib/backend/wasm/wasm.ts";

type Matmul = typeof wasm.matmul;

/** A backend that takes so much longer for each product. */
function slower(milliseconds: number) {
  const matmul: Matmul = (...given) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    wasm.matmul(...given);
  };
  return { ...wasm, matmul };
}

Deno.test("a backend is much faster from half of the time on", () => {
  assert.equal(isMuchFaster(slower(5), slower(50), 8), true);
  assert.equal(isMuchFaster(slower(20), slower(30), 8), false);
  assert.equal(isMuchFaster(slower(50), slower(5), 8), false);
});

Deno.test("a backend that fails is not faster, and blocks are given back", () => {
  let held = 0;
  const broken = {
    ...wasm,
    allocate: (...given: Parameters<typeof wasm.allocate>) => {
      held++;
      return wasm.allocate(...given);
    },
    free: (...given: Parameters<typeof wasm.free>) => {
      held--;
      wasm.free(...given);
    },
    matmul: () => {
      throw new Error("lost");
    },
  };
  assert.equal(isMuchFaster(broken, slower(50), 8), false);
  assert.equal(held, 0);
});

Deno.test("auto chooses a backend that computes, with a GPU or without one", async () => {
  const chosen = await useBackend("auto");
  assert.ok(backendNames().includes(chosen.name));
  const block = chosen.allocate("float32", 3);
  chosen.fill(block, 7);
  assert.deepEqual([...chosen.read(block, 0, 3)], [7, 7, 7]);
  chosen.free(block.address, "float32", 3);
  useBackend("wasm");
});
