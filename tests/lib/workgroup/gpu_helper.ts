/**
 * Shaders on this machine's GPU.
 *
 * @module
 */
import { runShader } from "../../../lib/backend/webgpu/run_shader.ts";
import type { Launch } from "../../../lib/workgroup/simulate.ts";

const required = (Deno.env.get("DESCENT_REQUIRE") ?? "").split(",")
  .includes("gpu");

const adapter = await (navigator as { gpu?: GPU }).gpu?.requestAdapter();

/** Registers a test that needs a GPU: it skips where there is none, unless one is required. */
export function gpuTest(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore: !adapter && !required, fn });
}

/**
 * Runs a shader; the buffers hold the results afterwards.
 *
 * @throws {ShaderError} with the compiler's message, if it does not compile
 */
export function onGpu(
  source: string,
  { workgroups, buffers }: Pick<Launch, "workgroups" | "buffers">,
): Promise<void> {
  return runShader(source, { workgroups, buffers });
}
