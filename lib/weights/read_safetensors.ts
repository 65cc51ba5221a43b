import { fromValues } from "../tensor/create.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { fileDTypes } from "./file_dtypes.ts";
import { readHeader } from "./header.ts";
import { quoted, SafetensorsError } from "./safetensors_error.ts";

/** Tensors by name, and notes. */
export interface Weights {
  /** By the names in the file. */
  readonly tensors: Map<string, Tensor>;
  /** What the file says of itself. */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Reads tensors from a file in the safetensors format. Half-precision and
 * double-precision floats become float32, 64-bit integers int32.
 *
 * @param file all of it
 * @param wanted whether a tensor is read, by its name; all by default
 * @throws {SafetensorsError} that says what is wrong, and where; also for kinds
 * of numbers that we do not read, and for integers that do not fit
 * @example What was written comes back
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * import { writeSafetensors } from "lib/weights/write_safetensors.ts";
 * const file = writeSafetensors([["w", tensor([[1, 2], [3, 4]])]]);
 * const { tensors } = readSafetensors(file);
 * assert.deepEqual(toArray(tensors.get("w")!), [[1, 2], [3, 4]]);
 * ```
 */
export function readSafetensors(
  file: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Weights {
  const { entries, metadata } = readHeader(file);
  const tensors = new Map<string, Tensor>();
  for (const [name, { dtype, shape, begin, end }] of entries) {
    if (!wanted(name)) continue;
    const ours = fileDTypes[dtype];
    if (!ours.decode) {
      throw new SafetensorsError(
        quoted(name),
        `${dtype} is not read; leave it out by wanted, or convert it`,
      );
    }
    // A copy begins at an address that suits every kind of number.
    const numbers = ours.decode(file.slice(begin, end).buffer, quoted(name));
    tensors.set(name, fromValues(numbers, shape, ours.dtype));
  }
  return { tensors, metadata };
}
//# sourceMappingURL=read_safetensors.ts.map
