import type { Backend, Strided } from "./backend.ts";

/** Rows and columns of the matrices: about as much work as a step of training. */
const SIZE = 512;
const TRIES = 3;

/**
 * Says whether a backend multiplies two matrices in at most half of another's
 * time: less would not be worth the longer way of each small op.
 *
 * @returns false, too, if it fails
 * @example
 * ```ts
 * import { reference } from "lib/backend/reference/reference.ts";
 * import { wasm } from "lib/backend/wasm/wasm.ts";
 *
 * assert.equal(isMuchFaster(wasm, reference, 64), true);
 * assert.equal(isMuchFaster(reference, wasm, 64), false);
 * ```
 */
export function isMuchFaster(
  one: Backend,
  other: Backend,
  size: number = SIZE,
): boolean {
  try {
    return 2 * best(one, size) <= best(other, size);
  } catch {
    return false;
  }
}

/** The best time of a few products, in milliseconds. */
function best(backend: Backend, size: number): number {
  const blocks = [0, 1, 2].map(() => backend.allocate("float32", size * size));
  try {
    const [a, b, out] = blocks;
    for (const storage of [a, b]) backend.fill(storage, 0.5);
    const matrix = (storage: typeof a): Strided => (
      { storage, shape: [1, size, size], strides: [0, size, 1], offset: 0 }
    );
    const times = Array.from({ length: 1 + TRIES }, () => {
      const start = performance.now();
      backend.matmul(matrix(a), matrix(b), out);
      backend.read(out, 0, 1);
      return performance.now() - start;
    });
    // The first one compiles.
    return Math.min(...times.slice(1));
  } finally {
    for (const { address, dtype, size } of blocks) {
      backend.free(address, dtype, size);
    }
  }
}
//# sourceMappingURL=faster.ts.map
