/**
 * Shaders on this machine's GPU, through WebGPU alone.
 *
 * @module
 */
import type { Launch } from "../../../lib/workgroup/simulate.ts";

const required = (Deno.env.get("DESCENT_REQUIRE") ?? "").split(",")
  .includes("gpu");

const adapter = await (navigator as { gpu?: GPU }).gpu?.requestAdapter();

/** Registers a test that needs a GPU: it skips where there is none, unless one is required. */
export function gpuTest(name: string, fn: () => Promise<void>): void {
  Deno.test({
    name,
    ignore: !adapter && !required,
    async fn() {
      const device = await adapter!.requestDevice();
      current = device;
      try {
        await fn();
      } finally {
        device.destroy();
      }
    },
  });
}

let current: GPUDevice;

/**
 * Runs a shader; the buffers hold the results afterwards.
 *
 * @throws {Error} with the compiler's messages, if it does not compile
 */
export async function onGpu(
  source: string,
  { workgroups, buffers }: Pick<Launch, "workgroups" | "buffers">,
): Promise<void> {
  const device = current;
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: source });
  const { messages } = await module.getCompilationInfo();
  const errors = messages.filter(({ type }) => type === "error");
  if (errors.length > 0) {
    await device.popErrorScope();
    throw new Error(
      errors.map(({ lineNum, linePos, message }) =>
        `${lineNum}:${linePos}: ${message}`
      ).join("\n"),
    );
  }
  const pipeline = device.createComputePipeline({
    layout: "auto",
    compute: { module },
  });
  const kept = Object.entries(buffers).map(([name, data]) => {
    const declared = new RegExp(
      `@binding\\((\\d+)\\) var<(\\w+)[^>]*> ${name}\\b`,
    ).exec(source)!;
    const uniform = declared[2] === "uniform";
    const buffer = device.createBuffer({
      size: Math.ceil(data.byteLength / 16) * 16,
      usage: GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST |
        (uniform ? GPUBufferUsage.UNIFORM : GPUBufferUsage.STORAGE),
    });
    device.queue.writeBuffer(buffer, 0, data as BufferSource);
    return { binding: Number(declared[1]), buffer, data };
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: kept.map(({ binding, buffer, data }) => ({
        binding,
        resource: { buffer, size: data.byteLength },
      })),
    }),
  );
  const [x, y = 1, z = 1] = [workgroups].flat() as number[];
  pass.dispatchWorkgroups(x, y, z);
  pass.end();
  const stages = kept.map(({ buffer, data }) => {
    const stage = device.createBuffer({
      size: buffer.size,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    encoder.copyBufferToBuffer(buffer, 0, stage, 0, buffer.size);
    return { stage, data };
  });
  device.queue.submit([encoder.finish()]);
  const invalid = await device.popErrorScope();
  if (invalid) throw new Error(invalid.message);
  for (const { stage, data } of stages) {
    await stage.mapAsync(GPUMapMode.READ);
    const bytes = new Uint8Array(stage.getMappedRange(), 0, data.byteLength);
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength).set(bytes);
  }
}
