import { AdapterError, DeviceLostError } from "../../errors.ts";
import { budgeted } from "../../workgroup/wgsl/budgeted.ts";
import { runShader, type ShaderRun } from "./run_shader.ts";

/** What came of it. */
export interface Trial {
  /** The GPU that ran the shader. */
  readonly gpu?: string;
  /** Why none did, where that is no mistake of the shader's. */
  readonly missing?: string;
}

/** Seconds to wait for an adapter. */
const patience = 5;

/**
 * After so many rounds of an invocation a loop is left. Some software GPUs stop
 * a loop after 65,535 rounds by themselves, and say nothing.
 */
const rounds = 60_000;

let asked: Promise<Trial> | undefined;

/**
 * Runs a shader once, as runShader does, where there is a GPU. Its loops get a
 * budget. An adapter is asked for once only, and not waited for without end.
 *
 * @throws {ShaderError} if it does not compile, saying where; or does not fit
 * the buffers
 * @throws {WgslError} if it is not of the course's subset
 * @example
 * ```ts
 * const source = `
 *   @group(0) @binding(0) var<storage, read_write> x: array<f32>;
 *   @compute @workgroup_size(4)
 *   fn main(@builtin(global_invocation_id) id: vec3u) {
 *     x[id.x] = 2 * x[id.x];
 *   }`;
 * const x = Float32Array.of(1, 2, 3, 4);
 * const { gpu } = await tryShader(source, { workgroups: 1, buffers: { x } });
 * assert.deepEqual([...x], gpu ? [2, 4, 6, 8] : [1, 2, 3, 4]);
 * ```
 */
export async function tryShader(
  source: string,
  run: ShaderRun,
): Promise<Trial> {
  asked ??= ask();
  const { gpu, missing } = await asked;
  if (gpu === undefined) return { missing };
  try {
    await runShader(budgeted(source, rounds), run);
    return { gpu };
  } catch (error) {
    const isLost = error instanceof DeviceLostError ||
      error instanceof AdapterError;
    if (isLost) return { missing: `${gpu}: ${error.message}` };
    throw error;
  }
}

async function ask(): Promise<Trial> {
  const late = Promise.withResolvers<Trial>();
  const timer = setTimeout(
    () => late.resolve({ missing: `no GPU adapter within ${patience} s` }),
    1000 * patience,
  );
  try {
    return await Promise.race([nameOfAdapter(), late.promise]);
  } catch (error) {
    return { missing: `the GPU cannot be asked for: ${error}` };
  } finally {
    clearTimeout(timer);
  }
}

async function nameOfAdapter(): Promise<Trial> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter();
  if (!adapter) return { missing: "no GPU adapter here" };
  const { vendor, architecture, description } = adapter.info;
  return { gpu: description || `${vendor} ${architecture}`.trim() || "GPU" };
}
//# sourceMappingURL=try_shader.ts.map
