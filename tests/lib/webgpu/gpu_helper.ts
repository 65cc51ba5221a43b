/**
 * The GPU of this machine, for tests: they skip by name where there is none.
 *
 * @module
 */
import { AdapterError } from "../../../lib/errors.ts";
import { openWebgpu, type Webgpu } from "../../../lib/backend/webgpu/webgpu.ts";

/** The backend, or undefined without a GPU. */
export const webgpu: Webgpu | undefined = await openWebgpu().catch((error) => {
  if (error instanceof AdapterError) return undefined;
  throw error;
});

/** Registers a test that needs a GPU. */
export function gpuTest(
  name: string,
  work: (webgpu: Webgpu) => void | Promise<void>,
): void {
  Deno.test({ name, ignore: webgpu === undefined, fn: () => work(webgpu!) });
}
