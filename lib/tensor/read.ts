/**
 * Numbers from tensors.
 *
 * @module
 */
import type { Values } from "../backend/backend.ts";
import { ShapeError } from "../errors.ts";
import type { Nested } from "./create.ts";
import { contiguous, live } from "./door.ts";
import { show } from "./shape.ts";
import type { Tensor } from "./tensor.ts";

/**
 * Copies a tensor's numbers, in row-major order.
 *
 * @throws {ReleasedError} if they are gone
 */
export function values(x: Tensor): Values {
  live("values", x);
  const flat = contiguous(x);
  const { storage, offset, size } = flat;
  return storage.backend.read(storage, offset, size);
}

/**
 * Copies a tensor's numbers, in row-major order, as they are now; from any
 * backend and in any runtime. In a browser there is no other way to get them
 * from a graphics card.
 *
 * @throws {ReleasedError} if they are gone
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * assert.deepEqual([...await valuesLater(tensor([1, 2]))], [1, 2]);
 * ```
 */
export async function valuesLater(x: Tensor): Promise<Values> {
  live("valuesLater", x);
  const { storage, offset, size } = contiguous(x);
  const { backend } = storage;
  return await (backend.readLater ?? backend.read)(storage, offset, size);
}

/**
 * Gives a tensor's numbers as nested lists; for [] a number.
 *
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * assert.deepEqual(toArray(tensor([[1, 2], [3, 4]])), [[1, 2], [3, 4]]);
 * ```
 */
export function toArray(x: Tensor): Nested {
  const flat = values(x);
  const { shape } = x;
  const nest = (axis: number, at: number, size: number): Nested => {
    if (axis === shape.length) return flat[at];
    const step = size / shape[axis];
    return Array.from(
      { length: shape[axis] },
      (_, i) => nest(axis + 1, at + i * step, step),
    );
  };
  return nest(0, 0, x.size);
}

/**
 * Gives the one number of a tensor that has one.
 *
 * @throws {ShapeError} if it has none, or several
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * assert.equal(item(tensor([7])), 7);
 * ```
 */
export function item(x: Tensor): number {
  if (x.size !== 1) {
    throw new ShapeError(
      `item: ${show(x.shape)} has ${x.size} numbers; expected one`,
    );
  }
  return values(x)[0];
}
//# sourceMappingURL=read.ts.map
