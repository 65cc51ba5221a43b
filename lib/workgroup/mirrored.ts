import type { Id, Invocation, Kernel } from "./kernel.ts";

/**
 * Gives a kernel in which each invocation does what its mirror image would: the
 * first one of the first workgroup is the last one of the last. So simulate
 * runs them in the opposite order.
 *
 * @example What all have written last is another's
 * ```ts
 * import type { Kernel } from "lib/workgroup/kernel.ts";
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const all: Kernel = ({ global }, { out }) => {
 *   out[0] = global.x;
 * };
 * const out = new Float32Array(1);
 * simulate(all, { workgroups: 2, size: 2, buffers: { out } });
 * assert.equal(out[0], 3);
 * simulate(mirrored(all), { workgroups: 2, size: 2, buffers: { out } });
 * assert.equal(out[0], 0);
 * ```
 */
export function mirrored(kernel: Kernel): Kernel {
  return (id, buffers, shared) => kernel(imageOf(id), buffers, shared);
}

function imageOf(id: Invocation): Invocation {
  const { size, workgroups } = id;
  const local = turned(id.local, size);
  const workgroup = turned(id.workgroup, workgroups);
  const global = {
    x: workgroup.x * size.x + local.x,
    y: workgroup.y * size.y + local.y,
    z: workgroup.z * size.z + local.z,
  };
  const index = size.x * size.y * size.z - 1 - id.index;
  return { global, local, workgroup, index, size, workgroups };
}

function turned({ x, y, z }: Id, grid: Id): Id {
  return { x: grid.x - 1 - x, y: grid.y - 1 - y, z: grid.z - 1 - z };
}
//# sourceMappingURL=mirrored.ts.map
