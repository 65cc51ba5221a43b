/**
 * Whether ops note how their results were made.
 *
 * @module
 */
import type { Made, Tensor } from "./tensor.ts";

let recording = true;

/** Notes how a tensor was made, unless nothing is to be noted. */
export function record(
  out: Tensor,
  op: string,
  inputs: readonly Tensor[],
  attributes: unknown = null,
): Tensor {
  if (recording) out.made = { op, inputs, attributes } satisfies Made;
  return out;
}

/** Says whether ops note how their results were made. */
export function isRecording(): boolean {
  return recording;
}

/**
 * Runs a function whose results forget how they were made: no gradient goes
 * through them.
 *
 * @example
 * ```ts
 * import { add, ones } from "lib/tensor.ts";
 * assert.equal(untracked(() => add(ones([2]), 1)).made, null);
 * ```
 */
export function untracked<T>(work: () => T): T {
  const before = recording;
  recording = false;
  try {
    return work();
  } finally {
    recording = before;
  }
}
//# sourceMappingURL=recording.ts.map
