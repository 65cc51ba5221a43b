import { AdapterError } from "../../errors.ts";
import { createBatch } from "./batch.ts";
import type { Gpu } from "./gpu.ts";
import { Pool, type Slot } from "./pool.ts";
import { createStage } from "./read_back.ts";
import { full, listen } from "./trouble.ts";

/** What may be chosen about a device. */
export interface GpuChoice {
  /** Whether floats are stored in 16 bits. */
  readonly half?: boolean;
}

/** What the kernels need beyond what every WebGPU device has. */
const WANTED = [
  "maxStorageBufferBindingSize",
  "maxBufferSize",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupSizeY",
  "minUniformBufferOffsetAlignment",
] as const;

/** What the kernels need at least; every device has it but very old ones. */
const NEEDED = {
  maxStorageBuffersPerShaderStage: 5,
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupSizeX: 256,
  maxComputeWorkgroupStorageSize: 16384,
} as const;

/**
 * Opens a GPU.
 *
 * @throws {AdapterError} if there is none, or none that can do what is asked
 */
export async function openGpu({ half = false }: GpuChoice = {}): Promise<Gpu> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter({
    powerPreference: "high-performance",
  });
  if (!adapter) {
    throw new AdapterError(
      "webgpu: no GPU adapter here; install a Vulkan, Metal or Direct3D 12 " +
        'driver, or compute on the CPU: useBackend("wasm")',
    );
  }
  const features: GPUFeatureName[] = [];
  if (half) features.push("shader-f16");
  if (adapter.features.has("timestamp-query")) features.push("timestamp-query");
  const missing = features.find((name) => !adapter.features.has(name));
  if (missing) {
    throw new AdapterError(
      `webgpu: ${
        nameOf(adapter)
      } has no ${missing}; store floats in 32 bits: ` +
        'useBackend("webgpu")',
    );
  }
  for (const [limit, least] of Object.entries(NEEDED)) {
    const found = adapter.limits[limit as keyof typeof NEEDED];
    if (found >= least) continue;
    throw new AdapterError(
      `webgpu: ${
        nameOf(adapter)
      } has a ${limit} of ${found}; expected ${least} ` +
        'or more. Compute on the CPU: useBackend("wasm")',
    );
  }
  const device = await adapter.requestDevice({
    requiredFeatures: features,
    requiredLimits: Object.fromEntries(
      WANTED.map((name) => [name, adapter.limits[name]]),
    ),
  });
  return createGpu(device, nameOf(adapter), half);
}

function nameOf({ info }: GPUAdapter): string {
  const { vendor, architecture, description } = info;
  return description || `${vendor} ${architecture}`.trim() || "GPU";
}

/** Puts around a device what is kept with it. */
async function createGpu(
  device: GPUDevice,
  name: string,
  half: boolean,
): Promise<Gpu> {
  const { limits } = device;
  const slots = new WeakMap<GPUBuffer, Slot>();
  const largest = Math.min(
    limits.maxStorageBufferBindingSize,
    limits.maxBufferSize,
  );
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC |
    GPUBufferUsage.COPY_DST;
  const create = (id: number, size: number): Slot => {
    device.pushErrorScope("out-of-memory");
    const buffer = device.createBuffer({ size, usage });
    const slot = { id, buffer, bytes: size, batch: -1, failed: false };
    device.popErrorScope().then((error) => {
      if (error === null) return;
      slot.failed = true;
      gpu.trouble ??= full(gpu);
    }, () => {});
    slots.set(buffer, slot);
    return slot;
  };
  const gpu: Gpu = {
    device,
    name,
    limits,
    half,
    pool: new Pool(create, largest - largest % 16),
    slots,
    batch: createBatch(device),
    pipelines: new Map(),
    layouts: [],
    groups: new Map(),
    olderGroups: new Map(),
    stage: await createStage(device),
    trouble: null,
  };
  listen(gpu);
  return gpu;
}
//# sourceMappingURL=open.ts.map
