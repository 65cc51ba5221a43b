import type { Gpu, Group, Layouts } from "./gpu.ts";
import { WINDOW } from "./params.ts";

/** So many groups are kept twice: fresh ones, and older ones. */
const MOST = 2048;

/** Gives the layouts for kernels with so many buffers, of which the last is written. */
export function layoutsOf(gpu: Gpu, count: number): Layouts {
  return gpu.layouts[count] ??= makeLayouts(gpu.device, count);
}

function makeLayouts(device: GPUDevice, count: number): Layouts {
  const entries: GPUBindGroupLayoutEntry[] = [];
  const visibility = GPUShaderStage.COMPUTE;
  for (let binding = 0; binding < count; binding++) {
    const type = binding < count - 1 ? "read-only-storage" : "storage";
    entries.push({ binding, visibility, buffer: { type } });
  }
  entries.push({
    binding: count,
    visibility,
    buffer: { type: "uniform", hasDynamicOffset: true },
  });
  const group = device.createBindGroupLayout({ entries });
  const pipeline = device.createPipelineLayout({ bindGroupLayouts: [group] });
  return { group, pipeline };
}

/** Gives the bind group of some buffers, which the batch now needs, and the parameters. */
export function groupOf(gpu: Gpu, buffers: readonly GPUBuffer[]): GPUBindGroup {
  let key = buffers.length;
  for (let i = 0; i < buffers.length; i++) {
    const slot = gpu.slots.get(buffers[i])!;
    slot.batch = gpu.batch.number;
    key = Math.imul(key, 0x01000193) ^ slot.id;
  }
  let found = gpu.groups.get(key);
  if (found === undefined || !same(found.buffers, buffers)) {
    found = gpu.olderGroups.get(key);
    if (found === undefined || !same(found.buffers, buffers)) {
      found = makeGroup(gpu, buffers);
    }
    if (gpu.groups.size >= MOST) {
      gpu.olderGroups = gpu.groups;
      gpu.groups = new Map();
    }
    gpu.groups.set(key, found);
  }
  return found.group;
}

function same(a: readonly GPUBuffer[], b: readonly GPUBuffer[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function makeGroup(gpu: Gpu, buffers: readonly GPUBuffer[]): Group {
  const entries: GPUBindGroupEntry[] = buffers.map((buffer, binding) => (
    { binding, resource: { buffer } }
  ));
  entries.push({
    binding: buffers.length,
    resource: { buffer: gpu.batch.params, size: WINDOW },
  });
  const layout = layoutsOf(gpu, buffers.length).group;
  const group = gpu.device.createBindGroup({ layout, entries });
  return { group, buffers: [...buffers] };
}
//# sourceMappingURL=groups.ts.map
