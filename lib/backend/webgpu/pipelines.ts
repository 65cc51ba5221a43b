import type { Gpu } from "./gpu.ts";
import { layoutsOf } from "./groups.ts";

/** A kernel. Make it once, not at every call: it is found again by identity. */
export interface Shader {
  /** What it is called, in messages and among compiled kernels. */
  readonly name: string;
  /** Its text in WGSL, with an entry point named `main`. */
  readonly source: string;
  /** Values of its `override` constants. */
  readonly constants?: Readonly<Record<string, number>>;
}

/** Gives a compiled kernel; compiles it the first time. */
export function pipelineOf(
  gpu: Gpu,
  shader: Shader,
  buffers: number,
): GPUComputePipeline {
  const { name, constants } = shader;
  let known = keys.get(shader);
  if (known === undefined) {
    known = name + (constants ? JSON.stringify(constants) : "");
    keys.set(shader, known);
  }
  let pipeline = gpu.pipelines.get(known);
  if (pipeline === undefined) {
    pipeline = compile(gpu, shader, buffers);
    gpu.pipelines.set(known, pipeline);
  }
  return pipeline;
}

const keys = new WeakMap<Shader, string>();

function compile(
  gpu: Gpu,
  { name, source, constants }: Shader,
  buffers: number,
): GPUComputePipeline {
  const { device, half } = gpu;
  const code = half
    ? `enable f16;\nalias Stored = f16;\n${source}`
    : `alias Stored = f32;\n${source}`;
  const module = device.createShaderModule({ label: name, code });
  const layout = layoutsOf(gpu, buffers).pipeline;
  return device.createComputePipeline({
    label: name,
    layout,
    compute: { module, entryPoint: "main", constants },
  });
}
//# sourceMappingURL=pipelines.ts.map
