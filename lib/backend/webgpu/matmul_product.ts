import type { Activation, Storage, Strided } from "../backend.ts";

/** One of two matrices that are multiplied. */
export interface Side {
  /** Where its numbers are. */
  readonly storage: Storage;
  /** Where the first one is. */
  readonly first: number;
  /** How far it is from batch to batch. */
  readonly batch: number;
  /** How far along its own axis: down the left matrix, across the right one. */
  readonly own: number;
  /** How far along the axis that is summed over. */
  readonly along: number;
}

/** A product as its kernels see it. */
export interface Product {
  /** How many products there are. */
  readonly batches: number;
  /** Rows of the result. */
  readonly m: number;
  /** How many numbers each sum has. */
  readonly k: number;
  /** Columns of the result. */
  readonly n: number;
  /** The left matrix. */
  readonly a: Side;
  /** The right one. */
  readonly b: Side;
  /** Where the result goes. */
  readonly out: Storage;
  /** How far its numbers are from row to row, and from column to column. */
  readonly strides: readonly [number, number];
  /** What is added: where it begins, and its strides. */
  readonly bias?: { storage: Storage; at: readonly [number, number, number] };
  /** What is applied then. */
  readonly activation: Activation;
}

/** Describes a product of [batch, m, k] and [batch, k, n]. */
export function productOf(
  a: Strided,
  b: Strided,
  out: Storage,
  bias: Strided | undefined,
  activation: Activation,
): Product {
  const [batches, m, k] = a.shape;
  const n = b.shape[2];
  return {
    ...{ batches, m, k, n, out, activation, strides: [n, 1] },
    a: {
      storage: a.storage,
      first: a.offset,
      batch: a.strides[0],
      own: a.strides[1],
      along: a.strides[2],
    },
    b: {
      storage: b.storage,
      first: b.offset,
      batch: b.strides[0],
      own: b.strides[2],
      along: b.strides[1],
    },
    bias: bias &&
      { storage: bias.storage, at: [bias.offset, 0, bias.strides[0]] },
  };
}

/** The same numbers as a product of the transposed matrices, in other order. */
export function turned(product: Product): Product {
  const { m, n, a, b, strides, bias } = product;
  return {
    ...product,
    ...{ m: n, n: m, a: b, b: a, strides: [strides[1], strides[0]] },
    bias: bias &&
      { ...bias, at: [bias.at[0], bias.at[2], bias.at[1]] },
  };
}

/** Fours along k, along the matrix's own axis, or no fours. */
export function layOf(
  { first, batch, own, along }: Side,
  { batches, k }: Product,
  length: number,
): 0 | 1 | 2 {
  if (k % 4 !== 0 || first % 4 !== 0) return 0;
  if (batches > 1 && batch % 4 !== 0) return 0;
  if (along === 1 && (own % 4 === 0 || length === 1)) return 1;
  if (own === 1 && along % 4 === 0 && length % 4 === 0) return 2;
  return 0;
}
//# sourceMappingURL=matmul_product.ts.map
