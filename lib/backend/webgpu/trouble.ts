import { DeviceLostError, OutOfMemoryError } from "../../errors.ts";
import type { Gpu } from "./gpu.ts";

/**
 * Throws what went wrong on the device, if anything did.
 *
 * @throws {DeviceLostError} if it is gone
 * @throws {OutOfMemoryError} if it had no room
 */
export function check(gpu: Gpu): void {
  const { trouble } = gpu;
  if (trouble === null) return;
  // A lost device stays lost. After anything else there may be room again.
  if (!(trouble instanceof DeviceLostError)) gpu.trouble = null;
  throw trouble;
}

/** The error of a device that has no room. */
export function full({ pool }: Pick<Gpu, "pool">): OutOfMemoryError {
  const { bytes, buffers } = pool.counts;
  return new OutOfMemoryError(
    "webgpu: the GPU refused what was asked of it; most likely it has no room " +
      `beside the ${Math.round(bytes / 2 ** 20)} MiB in ${buffers} buffers: ` +
      "release tensors by scopes, or use smaller batches",
  );
}

/** The error of a device that is gone. */
export function lost(name: string, why: string): DeviceLostError {
  return new DeviceLostError(
    `webgpu: ${name} was lost${
      why && `: ${why}`
    }; its tensors are gone. Open ` +
      'it again, await useBackend("webgpu"), and make them anew',
  );
}

/** Listens to what a device says of itself. */
export function listen(gpu: Gpu): void {
  gpu.device.lost.then(({ message }) => {
    gpu.trouble = lost(gpu.name, message);
  });
  gpu.device.addEventListener("uncapturederror", (event) => {
    const { error } = event as GPUUncapturedErrorEvent;
    event.preventDefault();
    gpu.trouble ??= error instanceof GPUOutOfMemoryError
      ? full(gpu)
      : new Error(`webgpu: ${error.message}`);
  });
}
//# sourceMappingURL=trouble.ts.map
