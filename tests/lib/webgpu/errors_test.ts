/**
 * What goes wrong on a GPU, each provoked: it has a name, and says what helps.
 *
 * @module
 */
import assert from "node:assert/strict";
import { bufferOf, dispatch } from "../../../lib/backend/webgpu/dispatch.ts";
import { openGpu } from "../../../lib/backend/webgpu/open.ts";
import {
  createWebgpu,
  openWebgpu,
} from "../../../lib/backend/webgpu/webgpu.ts";
import * as t from "../../../lib/tensor.ts";
import { gpuTest } from "./gpu_helper.ts";
import { run } from "./child_helper.ts";

/** A moment in which the device can say what is wrong. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Of these, Deno finds none on Linux. */
const NO_DRIVER = { DENO_WEBGPU_BACKEND: "metal" };

Deno.test({
  name:
    "webgpu: no adapter is an AdapterError in code, and a fall back, said once, in the environment",
  ignore: Deno.build.os !== "linux",
  async fn() {
    const inCode = await run(
      `import { useBackend } from "lib/tensor.ts";
       await useBackend("webgpu").catch(({ name, message }) => console.log(name, message));`,
      { env: NO_DRIVER },
    );
    assert.match(
      inCode.out,
      /^AdapterError webgpu: no GPU adapter here; .*useBackend\("wasm"\)/,
    );
    const asked = await run(
      `import { currentBackend, startBackend, tensor } from "lib/tensor.ts";
       await startBackend();
       tensor([1]);
       console.log(currentBackend().name);`,
      { env: { ...NO_DRIVER, DESCENT_BACKEND: "webgpu" }, preload: true },
    );
    assert.equal(asked.out, "wasm\n");
    assert.equal(asked.err.match(/Using wasm instead/g)?.length, 1);
  },
});

gpuTest(
  "webgpu: DESCENT_BACKEND=webgpu opens the GPU before the program",
  async () => {
    const { out } = await run(
      `import { currentBackend } from "lib/tensor.ts"; console.log(currentBackend().name);`,
      { env: { DESCENT_BACKEND: "webgpu" }, preload: true },
    );
    assert.equal(out, "webgpu\n");
  },
);

Deno.test("webgpu: asked for by the environment and not opened, it says how to open it", async () => {
  const { out } = await run(
    `import { tensor } from "lib/tensor.ts";
     try { tensor([1]); } catch ({ name, message }) { console.log(name, message); }`,
    { env: { DESCENT_BACKEND: "webgpu" } },
  );
  assert.match(
    out,
    /^BackendError DESCENT_BACKEND=webgpu: .*await startBackend\(\)/,
  );
});

gpuTest("webgpu: limits that are too small are named", async () => {
  const { gpu } = navigator;
  const requestAdapter = gpu.requestAdapter;
  const adapter = (await gpu.requestAdapter())!;
  const small = new Proxy(adapter, {
    get(adapter, name) {
      if (name === "limits") {
        return { ...NEEDED, maxComputeInvocationsPerWorkgroup: 128 };
      }
      if (name === "features") return new Set();
      return adapter[name as keyof GPUAdapter];
    },
  });
  try {
    gpu.requestAdapter = () => Promise.resolve(small);
    await assert.rejects(openGpu(), {
      name: "AdapterError",
      message:
        /has a maxComputeInvocationsPerWorkgroup of 128; expected 256 or more/,
    });
    await assert.rejects(openGpu({ half: true }), {
      name: "AdapterError",
      message: /has no shader-f16; store floats in 32 bits/,
    });
  } finally {
    gpu.requestAdapter = requestAdapter;
  }
});

const NEEDED = {
  maxStorageBuffersPerShaderStage: 8,
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupSizeX: 256,
  maxComputeWorkgroupStorageSize: 16384,
};

gpuTest(
  "webgpu: a tensor larger than any buffer is an OutOfMemoryError",
  (webgpu) => {
    t.useBackend(webgpu);
    const { largest } = webgpu.gpu.pool;
    if (largest >= 2 ** 33) return;
    assert.throws(() => t.zeros([largest / 4 + 1]), {
      name: "OutOfMemoryError",
      message:
        /no room for a tensor of \d+ MiB: .*at most; use smaller batches/,
    });
  },
);

/** Lets a device refuse the next buffers, as one without room does. */
function refuse(device: GPUDevice): Disposable {
  const { createBuffer, popErrorScope } = GPUDevice.prototype;
  device.createBuffer = (wanted) => {
    device.pushErrorScope("validation");
    const invalid = createBuffer.call(device, { ...wanted, size: 2 ** 40 });
    popErrorScope.call(device);
    return invalid;
  };
  device.popErrorScope = async () => {
    await popErrorScope.call(device);
    return new GPUOutOfMemoryError("no room");
  };
  return {
    [Symbol.dispose]() {
      Object.assign(device, { createBuffer, popErrorScope });
    },
  };
}

gpuTest(
  "webgpu: a GPU without room is an OutOfMemoryError, at the next call and at the next reading",
  async () => {
    const webgpu = await createWebgpu();
    t.useBackend(webgpu);
    using _ = t.scope();
    const full = {
      name: "OutOfMemoryError",
      message: /no room beside the \d+ MiB in \d+ buffers: release/,
    };
    const x = t.tensor([1, 2]);
    {
      using _ = t.scope();
      using _refused = refuse(webgpu.gpu.device);
      // Nobody has waited, so nobody has been told: what is read is old.
      const y = t.add(x, t.zeros([1000, 2]));
      assert.throws(() => t.values(y), full);
      await moment();
      assert.throws(() => t.add(x, 1), full);
    }
    await moment();
    webgpu.gpu.trouble = null;
    // The refused buffers are not given out again.
    assert.deepEqual(t.values(t.add(x, t.zeros([1000, 2])))[1999], 2);
  },
);

gpuTest(
  "webgpu: a lost device is a DeviceLostError, from then on; it can be opened again",
  async () => {
    const first = await openWebgpu();
    t.useBackend(first);
    const x = t.add(t.tensor([1, 2]), 1);
    first.gpu.device.destroy();
    assert.throws(() => t.values(x), {
      name: "DeviceLostError",
      message: /was lost.*useBackend\("webgpu"\)/,
    });
    await moment();
    assert.throws(() => t.add(x, 1), { name: "DeviceLostError" });
    await assert.rejects(t.valuesLater(x), { name: "DeviceLostError" });
    const again = await t.useBackend("webgpu");
    assert.notEqual(again, first);
    assert.deepEqual(t.toArray(t.add(t.tensor([1, 2]), 1)), [2, 3]);
  },
);

gpuTest(
  "webgpu: where nothing can be read at once, valuesLater is named",
  async () => {
    const webgpu = await createWebgpu();
    webgpu.gpu.stage = null;
    t.useBackend(webgpu);
    const x = t.mul(t.tensor([1, 2]), 3);
    assert.throws(() => t.values(x), {
      name: "ReadBackError",
      message: /await valuesLater\(t\)/,
    });
    assert.deepEqual([...await t.valuesLater(x)], [3, 6]);
    // What came from JavaScript is known there.
    const labels = t.tensor([1, 0], "int32");
    const table = t.tensor([[1, 2], [3, 4]]);
    assert.deepEqual([...await t.valuesLater(t.gather(table, labels))], [
      3,
      4,
      1,
      2,
    ]);
  },
);

gpuTest(
  "webgpu: a kernel that is wrong is an error at the next call",
  async () => {
    const webgpu = await createWebgpu();
    const out = webgpu.allocate("float32", 1);
    const wrong = {
      name: "wrong",
      source: "@compute @workgroup_size(1) fn main() { x = 1; }",
    };
    const call = () => dispatch(webgpu.gpu, wrong, [bufferOf(out)], [], [1]);
    call();
    await moment();
    assert.throws(call, { name: "Error", message: /webgpu: [^]*x/ });
  },
);
