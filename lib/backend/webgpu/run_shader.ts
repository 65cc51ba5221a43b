import { DeviceLostError, ShaderError } from "../../errors.ts";
import { type Binding, bindingsOf } from "./bindings.ts";
import type { Gpu } from "./gpu.ts";
import { openGpu } from "./open.ts";

/** Numbers for a shader. */
export type ShaderNumbers = Float32Array | Int32Array | Uint32Array;

/** What a shader is run on. */
export interface ShaderRun {
  /** How many workgroups there are along x, y and z. */
  readonly workgroups: number | readonly [x: number, y?: number, z?: number];
  /** Numbers by the names of the shader's buffers; results are put into them. */
  readonly buffers: Readonly<Record<string, ShaderNumbers>>;
  /** Seconds to wait for; 10 by default. */
  readonly limit?: number;
}

let laboratory: Promise<Gpu> | undefined;

/**
 * Runs a shader's entry point `main` once, on a device of its own, and copies
 * what it wrote back into the arrays.
 *
 * @param source in WGSL, its buffers in group 0
 * @throws {AdapterError} if there is no GPU
 * @throws {ShaderError} if it does not compile, saying where; or does not fit
 * the buffers
 * @throws {DeviceLostError} if the GPU gave up, or took too long
 * @example
 * ```ts
 * const source = `
 *   @group(0) @binding(0) var<storage, read_write> x: array<f32>;
 *   @compute @workgroup_size(4)
 *   fn main(@builtin(global_invocation_id) id: vec3u) {
 *     x[id.x] = 2 * x[id.x];
 *   }`;
 * const x = Float32Array.of(1, 2, 3, 4);
 * const gpu = await globalThis.navigator.gpu?.requestAdapter();
 * if (gpu) {
 *   await runShader(source, { workgroups: 1, buffers: { x } });
 *   assert.deepEqual([...x], [2, 4, 6, 8]);
 * }
 * ```
 */
export async function runShader(
  source: string,
  { workgroups, buffers, limit = 10 }: ShaderRun,
): Promise<void> {
  const bindings = fitting(bindingsOf(source), buffers);
  laboratory ??= openGpu();
  let gpu: Gpu;
  try {
    gpu = await laboratory;
  } catch (error) {
    laboratory = undefined;
    throw error;
  }
  const clock = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => clock.reject(tooLong(limit)),
    1000 * limit,
  );
  try {
    const lost = gpu.device.lost.then(({ message }) => {
      throw new DeviceLostError(`runShader: the GPU gave up: ${message}`);
    });
    const work = onDevice(gpu.device, source, bindings, workgroups, buffers);
    await Promise.race([work, lost, clock.promise]);
  } catch (error) {
    if (error instanceof DeviceLostError) {
      laboratory = undefined;
      gpu.device.destroy();
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(limit: number): DeviceLostError {
  return new DeviceLostError(
    `runShader: no result after ${limit} s; a loop may have no end`,
  );
}

/** @throws {ShaderError} if buffers and declarations have other names */
function fitting(
  bindings: Binding[],
  buffers: ShaderRun["buffers"],
): Binding[] {
  const declared = bindings.map(({ name }) => name);
  const missing = declared.find((name) => !Object.hasOwn(buffers, name));
  const surplus = Object.keys(buffers).find((name) => !declared.includes(name));
  const list = declared.join(", ") || "no buffers";
  if (missing !== undefined) {
    throw new ShaderError(
      `runShader: no numbers for ${missing}; the shader declares ${list}`,
    );
  }
  if (surplus !== undefined) {
    throw new ShaderError(
      `runShader: the shader has no buffer ${surplus}; it declares ${list}`,
    );
  }
  return bindings;
}

async function onDevice(
  device: GPUDevice,
  source: string,
  bindings: readonly Binding[],
  workgroups: ShaderRun["workgroups"],
  numbers: ShaderRun["buffers"],
): Promise<void> {
  const made: GPUBuffer[] = [];
  const make = (size: number, usage: number) => {
    const buffer = device.createBuffer({ size, usage });
    made.push(buffer);
    return buffer;
  };
  try {
    const module = await compiled(device, source);
    device.pushErrorScope("validation");
    const visibility = GPUShaderStage.COMPUTE;
    const layout = device.createBindGroupLayout({
      entries: bindings.map(({ binding, type }) => (
        { binding, visibility, buffer: { type } }
      )),
    });
    const pipeline = device.createComputePipeline({
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module },
    });
    const usage = GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffers = bindings.map(({ name, type }) => {
      const size = Math.max(numbers[name].byteLength, 16);
      const use = type === "uniform"
        ? GPUBufferUsage.UNIFORM
        : GPUBufferUsage.STORAGE;
      const buffer = make(size, usage | use);
      device.queue.writeBuffer(buffer, 0, numbers[name].slice());
      return buffer;
    });
    const entries = bindings.map(({ name, binding, type }, i) => {
      // A shader shall see how long an array is, but a uniform is never short.
      const size = type === "uniform"
        ? buffers[i].size
        : Math.max(numbers[name].byteLength, 4);
      return { binding, resource: { buffer: buffers[i], size } };
    });
    const group = device.createBindGroup({ layout, entries });
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    const [x, y, z] = typeof workgroups === "number"
      ? [workgroups]
      : workgroups;
    pass.dispatchWorkgroups(x, y, z);
    pass.end();
    const read = bindings.flatMap(({ name, type }, i) => {
      const array = numbers[name];
      if (type !== "storage" || array.length === 0) return [];
      const stage = make(
        array.byteLength,
        GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
      );
      encoder.copyBufferToBuffer(buffers[i], 0, stage, 0, array.byteLength);
      return [{ array, stage }];
    });
    device.queue.submit([encoder.finish()]);
    const error = await device.popErrorScope();
    if (error) throw new ShaderError(`runShader: ${error.message.trim()}`);
    for (const { array, stage } of read) {
      await stage.mapAsync(GPUMapMode.READ);
      const Numbers = array.constructor as new (bytes: ArrayBuffer) =>
        & ShaderNumbers
        & ArrayLike<number>;
      array.set(new Numbers(stage.getMappedRange()));
      stage.unmap();
    }
  } finally {
    for (const buffer of made) buffer.destroy();
  }
}

/**
 * Compiles a shader.
 *
 * @throws {ShaderError} with the first mistake, and where it is
 */
async function compiled(
  device: GPUDevice,
  code: string,
): Promise<GPUShaderModule> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code });
  const [{ messages }, error] = await Promise.all([
    module.getCompilationInfo(),
    device.popErrorScope(),
  ]);
  const mistake = messages.find(({ type }) => type === "error");
  if (mistake === undefined && error === null) return module;
  const { message, lineNum, linePos } = mistake ??
    { message: error!.message, lineNum: 0, linePos: 0 };
  throw new ShaderError(
    `${lineNum}:${linePos}: ${message.trim()}`,
    lineNum,
    linePos,
  );
}
//# sourceMappingURL=run_shader.ts.map
