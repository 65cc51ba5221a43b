import type { DType, Values } from "../backend.ts";

/** Bytes of a number on the GPU. */
export function bytesOf(dtype: DType, half: boolean): number {
  return dtype === "float32" && half ? 2 : 4;
}

/** Numbers as the GPU stores them, their bytes a multiple of 4. */
export function packed(
  values: ArrayLike<number>,
  dtype: DType,
  half: boolean,
): ArrayBufferView<ArrayBuffer> {
  if (dtype === "int32") return Int32Array.from(values);
  if (!half) return Float32Array.from(values);
  const even = new Float16Array(values.length + values.length % 2);
  even.set(values);
  return even;
}

/** Numbers from their bytes on the GPU. */
export function unpacked(
  bytes: ArrayBuffer,
  dtype: DType,
  half: boolean,
): Values {
  if (dtype === "int32") return new Int32Array(bytes);
  if (!half) return new Float32Array(bytes);
  return Float32Array.from(new Float16Array(bytes));
}
//# sourceMappingURL=numbers.ts.map
