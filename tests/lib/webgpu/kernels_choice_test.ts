/**
 * Which kernel multiplies best is measured, remembered, and no trouble where it cannot be.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import {
  bestTile,
  chooseLater,
  chooseNow,
} from "../../../lib/backend/webgpu/matmul_choice.ts";
import { TILES } from "../../../lib/backend/webgpu/matmul_kernels.ts";
import { recall, remember } from "../../../lib/backend/webgpu/matmul_memory.ts";
import { createWebgpu } from "../../../lib/backend/webgpu/webgpu.ts";
import { gpuTest } from "./gpu_helper.ts";

/** Does something with another store for things to remember. */
async function withStore(
  descriptor: PropertyDescriptor,
  work: () => unknown,
): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage")!;
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    ...descriptor,
  });
  try {
    await work();
  } finally {
    Object.defineProperty(globalThis, "localStorage", own);
  }
}

function store(): [PropertyDescriptor, Map<string, string>] {
  const map = new Map<string, string>();
  const value = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
  };
  return [{ value }, map];
}

gpuTest(
  "webgpu: the best kernel is measured, and remembered",
  async ({ gpu }) => {
    const [fake, map] = store();
    await withStore(fake, async () => {
      assert.equal(recall(gpu), undefined);
      for (const choose of [chooseNow, chooseLater]) {
        map.clear();
        const used = gpu.pool.counts.used;
        const choice = await choose(gpu);
        assert.ok(
          TILES.includes(choice.medium) && TILES.includes(choice.large),
        );
        assert.deepEqual(recall(gpu), choice);
        assert.equal(gpu.pool.counts.used, used);
      }
    });
  },
);

gpuTest("webgpu: what is no kernel is not remembered", async ({ gpu }) => {
  const [fake, map] = store();
  await withStore(fake, () => {
    remember(gpu, { medium: "tiles64", large: "tiles128" });
    const [key] = map.keys();
    for (const text of ["", "{", "3", "null", '{"medium":"x","large":"y"}']) {
      map.set(key, text);
      assert.equal(recall(gpu), undefined, text);
    }
  });
});

gpuTest(
  "webgpu: a store that is not there or not ours does no harm",
  async ({ gpu }) => {
    const choice = { medium: "registers", large: "registers" } as const;
    const stores = [{ value: undefined }, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }];
    for (const each of stores) {
      await withStore(each, () => {
        assert.equal(recall(gpu), undefined);
        assert.equal(remember(gpu, choice), choice);
      });
    }
  },
);

gpuTest("webgpu: who multiplies a lot has it measured, once", async () => {
  const [fake, map] = store();
  const { gpu } = await createWebgpu();
  await withStore(fake, () => {
    bestTile(gpu, 64, 64, 2 ** 20);
    assert.equal(map.size, 0);
    bestTile(gpu, 64, 64, 2 ** 34);
    assert.equal(map.size, 1);
    map.clear();
    bestTile(gpu, 64, 64, 2 ** 34);
    assert.equal(map.size, 0);
  });
  gpu.device.destroy();
});

gpuTest("webgpu: what is remembered is taken by the next program", async () => {
  const [fake] = store();
  const { gpu } = await createWebgpu();
  await withStore(fake, () => {
    remember(gpu, { medium: "tiles64", large: "tiles128" });
    assert.equal(bestTile(gpu, 100, 100, 1), "tiles64");
    assert.equal(bestTile(gpu, 1024, 1024, 2 ** 40), "tiles128");
  });
  gpu.device.destroy();
});

gpuTest(
  "webgpu: a program without permissions multiplies and measures",
  async () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const program = `${root}tests/lib/webgpu/kernels_sandbox.ts`;
    const flags = [
      "--quiet",
      "--no-check",
      "--no-prompt",
      `--config=${root}deno.json`,
    ];
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      {
        args: ["run", ...flags, program],
      },
    ).output();
    assert.ok(success, new TextDecoder().decode(stderr));
    assert.equal(new TextDecoder().decode(stdout), "2048\n");
  },
);
