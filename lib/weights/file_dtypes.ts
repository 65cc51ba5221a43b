/**
 * How numbers stand in a safetensors file, and how they become ours.
 *
 * @module
 */
import type { DType, Values } from "../backend/backend.ts";
import { SafetensorsError } from "./safetensors_error.ts";

/** A kind of number that we read. */
export interface FileDType {
  /** Bits of one number. */
  readonly bits: number;
  /** What it becomes; undefined where we know its size only. */
  readonly dtype?: DType;
  /** Turns bytes, which begin at an even address, into numbers. */
  decode?(bytes: ArrayBuffer, where: string): Values;
}

/** Every kind that the format knows. What has no `decode` is not read. */
export const fileDTypes: Readonly<Record<string, FileDType>> = {
  F64: { bits: 64, dtype: "float32", decode: (b) => new Float64Array(b) },
  F32: { bits: 32, dtype: "float32", decode: (b) => new Float32Array(b) },
  F16: { bits: 16, dtype: "float32", decode: (b) => each(b, half) },
  BF16: { bits: 16, dtype: "float32", decode: (b) => each(b, brain) },
  I32: { bits: 32, dtype: "int32", decode: (b) => new Int32Array(b) },
  I64: { bits: 64, dtype: "int32", decode: narrowed },
  U64: { bits: 64 },
  U32: { bits: 32 },
  I16: { bits: 16 },
  U16: { bits: 16 },
  I8: { bits: 8 },
  U8: { bits: 8 },
  BOOL: { bits: 8 },
  C64: { bits: 64 },
  F8_E4M3: { bits: 8 },
  F8_E5M2: { bits: 8 },
  F8_E8M0: { bits: 8 },
  F8_E4M3FNUZ: { bits: 8 },
  F8_E5M2FNUZ: { bits: 8 },
  F6_E2M3: { bits: 6 },
  F6_E3M2: { bits: 6 },
  F4: { bits: 4 },
};

function each(
  bytes: ArrayBuffer,
  toNumber: (bits: number) => number,
): Float32Array {
  return Float32Array.from(new Uint16Array(bytes), toNumber);
}

/**
 * Reads the 16 bits of a half-precision float: a sign, 5 bits of exponent, 10
 * of fraction.
 *
 * @example
 * ```ts
 * assert.equal(half(0x3c00), 1);
 * assert.equal(half(0xc000), -2);
 * ```
 */
export function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const word = new DataView(new ArrayBuffer(4));

/**
 * Reads the 16 bits of a "brain float": the upper half of a float32.
 *
 * @example
 * ```ts
 * assert.equal(brain(0x3f80), 1);
 * ```
 */
export function brain(bits: number): number {
  word.setUint32(0, bits << 16);
  return word.getFloat32(0);
}

function narrowed(bytes: ArrayBuffer, where: string): Int32Array {
  const wide = new BigInt64Array(bytes);
  const narrow = Int32Array.from(wide, Number);
  const lost = wide.findIndex((value, i) => value !== BigInt(narrow[i]));
  if (lost >= 0) {
    throw new SafetensorsError(
      where,
      `${wide[lost]} at ${lost} is too large for int32`,
    );
  }
  return narrow;
}
//# sourceMappingURL=file_dtypes.ts.map
