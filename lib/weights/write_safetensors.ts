import type { Values } from "../backend/backend.ts";
import { values } from "../tensor/read.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { LENGTH_BYTES } from "./header.ts";
import { quoted, SafetensorsError } from "./safetensors_error.ts";

/** Wide numbers first, so that each begins at a multiple of its width. */
const ORDER = ["F64", "F32", "I32"];

/**
 * Writes tensors to a file in the safetensors format: F32 and I32, from the
 * reference backend F64, so that no bit is lost.
 *
 * @param metadata notes about the file
 * @returns the bytes of the file, laid out as the Python package does it
 * @throws {SafetensorsError} if a name is empty, reserved or stands twice, or a
 * name or note has half a pair of UTF-16 in it
 * @throws {ReleasedError} if a tensor's numbers are gone
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * import { readSafetensors } from "lib/weights/read_safetensors.ts";
 * const file = writeSafetensors([["w", tensor([1, 2])]], { made: "by hand" });
 * assert.equal(readSafetensors(file).metadata.get("made"), "by hand");
 * ```
 */
export function writeSafetensors(
  tensors: Iterable<readonly [name: string, tensor: Tensor]>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = [...tensors].map(([name, tensor]) => {
    const numbers = values(tensor);
    return { name, shape: tensor.shape, numbers, dtype: dtypeOf(numbers) };
  });
  checkNames(parts.map(({ name }) => name));
  Object.entries(metadata).flat().forEach(checkText);
  parts.sort((a, b) => {
    const byKind = ORDER.indexOf(a.dtype) - ORDER.indexOf(b.dtype);
    return byKind || (a.name < b.name ? -1 : 1);
  });
  const fields: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) fields.push(["__metadata__", metadata]);
  let size = 0;
  for (const { name, shape, numbers, dtype } of parts) {
    const data_offsets = [size, size += numbers.byteLength];
    fields.push([name, { dtype, shape, data_offsets }]);
  }
  const header = padded(fields);
  const file = new Uint8Array(LENGTH_BYTES + header.length + size);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, LENGTH_BYTES);
  let at = LENGTH_BYTES + header.length;
  for (const { numbers } of parts) {
    const { buffer, byteOffset, byteLength } = numbers;
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return file;
}

function dtypeOf(numbers: Values): string {
  if (numbers instanceof Int32Array) return "I32";
  return numbers instanceof Float64Array ? "F64" : "F32";
}

function checkNames(names: readonly string[]): void {
  const seen = new Set(["__metadata__"]);
  for (const name of names) {
    checkText(name);
    if (name === "" || seen.has(name)) {
      const what = name === ""
        ? "a tensor needs a name"
        : name === "__metadata__"
        ? "this name is for notes"
        : "two tensors have this name";
      throw new SafetensorsError(quoted(name), what);
    }
    seen.add(name);
  }
}

/** Half of a pair of UTF-16 has no UTF-8, and other programs refuse it. */
function checkText(text: string): void {
  if (text.isWellFormed()) return;
  throw new SafetensorsError(quoted(text), "this text is no whole Unicode");
}

/** JSON, with blanks behind it up to a multiple of 8. */
function padded(fields: readonly [string, unknown][]): Uint8Array {
  const inner = fields.map(([name, value]) =>
    `${JSON.stringify(name)}:${JSON.stringify(value)}`
  );
  const json = new TextEncoder().encode(`{${inner.join(",")}}`);
  const header = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(0x20);
  header.set(json);
  return header;
}
//# sourceMappingURL=write_safetensors.ts.map
