import type { Activation, Storage, Strided } from "../backend.ts";
import { groupsFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES } from "./kernels.ts";
import source from "./kernels/matmul.wgsl" with { type: "text" };

const ACTIVATIONS: Record<Activation, number> = {
  none: 0,
  relu: 1,
  tanh: 2,
  sigmoid: 3,
};

const shaders = new Map<string, Shader>();

/** Multiplies [batch, m, k] by [batch, k, n]; see the interface `Backend`. */
export function matmul(
  gpu: Gpu,
  a: Strided,
  b: Strided,
  out: Storage,
  bias?: Strided,
  activation: Activation = "none",
): void {
  if (out.size === 0) return;
  const key = `${activation}${bias ? " + bias" : ""}`;
  let shader = shaders.get(key);
  if (shader === undefined) {
    const constants = {
      BIAS: bias ? 1 : 0,
      ACTIVATION: ACTIVATIONS[activation],
    };
    shader = { name: "matmul", source: CURVES + source, constants };
    shaders.set(key, shader);
  }
  const buffers = [a, b, bias ?? a].map((x) => bufferOf(x.storage));
  dispatch(
    gpu,
    shader,
    [...buffers, bufferOf(out)],
    [
      ...a.shape,
      b.shape[2],
      a.offset,
      ...a.strides,
      b.offset,
      ...b.strides,
      bias?.offset ?? 0,
      bias?.strides[0] ?? 0,
    ],
    groupsFor(out.size),
  );
}
//# sourceMappingURL=matmul.ts.map
