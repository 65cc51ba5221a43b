/**
 * Vectors for words, or for anything that can be counted.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import { drawn, gather, type Tensor } from "../tensor.ts";

/** A vector for each word. */
export type EmbeddingParams = {
  /** A row for each word [vocabSize, embedDim]. */
  readonly table: Tensor;
};

/**
 * Makes vectors of normal draws.
 *
 * @param spread their standard deviation
 * @example
 * ```ts
 * const { table } = initEmbedding(100, 8, Math.random);
 * assert.deepEqual(table.shape, [100, 8]);
 * ```
 */
export function initEmbedding(
  vocabSize: number,
  embedDim: number,
  random: Random,
  spread: number = 1,
): EmbeddingParams {
  return { table: drawn([vocabSize, embedDim], () => spread * normal(random)) };
}

/**
 * Looks up the vectors of some words.
 *
 * Shapes: words int32 [...] → [..., embedDim].
 * @throws {IndexError} if a word is not from 0 to vocabSize − 1
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const table = tensor([[1, 2], [3, 4], [5, 6]]);
 * const vectors = embedding({ table }, tensor([2, 0], "int32"));
 * assert.deepEqual(toArray(vectors), [[5, 6], [1, 2]]);
 * ```
 */
export function embedding({ table }: EmbeddingParams, words: Tensor): Tensor {
  return gather(table, words);
}
//# sourceMappingURL=embedding.ts.map
