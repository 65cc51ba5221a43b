import type { DType, Storage, Values } from "../backend.ts";

/** Bytes of a number on the GPU. */
export function bytesOf(dtype: DType, half: boolean): number {
  return dtype === "float32" && half ? 2 : 4;
}

/** An array for so many numbers. */
export function blankOf(
  dtype: DType,
  length: number,
): Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer> {
  return dtype === "int32" ? new Int32Array(length) : new Float32Array(length);
}

/** Numbers as the GPU stores them, their bytes a multiple of 4. */
export function packed(
  values: ArrayLike<number>,
  dtype: DType,
  half: boolean,
): ArrayBufferView<ArrayBuffer> {
  if (dtype === "float32" && half) {
    const even = new Float16Array(values.length + values.length % 2);
    even.set(values);
    return even;
  }
  const all = blankOf(dtype, values.length);
  all.set(values);
  return all;
}

/** Which bytes hold some numbers: whole words, with a number before, perhaps. */
export interface Span {
  /** Where they begin. */
  readonly at: number;
  /** How many they are. */
  readonly bytes: number;
  /** How many numbers come before. */
  readonly skip: number;
}

/** Finds the bytes of some numbers. */
export function spanOf(
  { dtype }: Storage,
  offset: number,
  length: number,
  half: boolean,
): Span {
  const size = bytesOf(dtype, half);
  const at = Math.floor(size * offset / 4) * 4;
  const end = Math.ceil(size * (offset + length) / 4) * 4;
  return { at, bytes: end - at, skip: offset - at / size };
}

/** Numbers from their bytes on the GPU. */
export function unpacked(
  bytes: ArrayBuffer,
  dtype: DType,
  half: boolean,
  skip: number,
  length: number,
): Values {
  if (dtype === "int32") return new Int32Array(bytes);
  if (!half) return new Float32Array(bytes);
  return new Float32Array(new Float16Array(bytes, 2 * skip, length));
}

const float = new Float32Array(1);
const word = new Int32Array(float.buffer);

/** The bits of a float, as a whole number. */
export function bitsOf(value: number): number {
  float[0] = value;
  return word[0];
}
//# sourceMappingURL=numbers.ts.map
