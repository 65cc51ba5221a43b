import { DTypeError, ShapeError } from "../../errors.ts";
import { blank, live, together } from "../../tensor/door.ts";
import { axisOf, rowMajor, sameShape, show } from "../../tensor/shape.ts";
import { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";

/**
 * Puts tensors one after the other along an axis that they have.
 *
 * Shapes: equal but for the axis → the same, lengths along the axis added up.
 * @param axis the first by default
 * @throws {TypeError} if one is no tensor
 * @throws {ShapeError} if there are none, or their other axes differ
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const [a, b] = [tensor([[1], [2]]), tensor([[3], [4]])];
 * assert.deepEqual(toArray(concat([a, b], 1)), [[1, 3], [2, 4]]);
 * ```
 */
export function concat(parts: readonly Tensor[], axis: number = 0): Tensor {
  tensors("concat", parts);
  if (parts.length === 0) {
    throw new ShapeError("concat: no tensors; expected one or more");
  }
  const [first] = parts;
  const along = axisOf("concat", first.shape, axis);
  let length = 0;
  for (const part of parts) {
    live("concat", part);
    together("concat", first, part);
    if (part.dtype !== first.dtype) {
      throw new DTypeError(
        `concat: ${first.dtype} and ${part.dtype}; expected one kind`,
      );
    }
    if (!sameShape(part.shape.with(along, 0), first.shape.with(along, 0))) {
      throw new ShapeError(
        `concat: ${show(first.shape)} and ${
          show(part.shape)
        }; expected equal lengths but for axis ${along}`,
      );
    }
    length += part.shape[along];
  }
  const shape = first.shape.with(along, length);
  const out = blank(first, shape, first.dtype);
  const { storage } = out;
  const strides = rowMajor(shape);
  let offset = 0;
  for (const part of parts) {
    storage.backend.copy(part, { storage, shape: part.shape, strides, offset });
    offset += part.shape[along] * strides[along];
  }
  return record(out, "concat", parts, { axis: along });
}

/**
 * Makes sure that all parts are tensors.
 *
 * @throws {TypeError} if one is not
 */
export function tensors(op: string, parts: readonly Tensor[]): void {
  const wrong = parts.findIndex((part) => !(part instanceof Tensor));
  if (wrong < 0) return;
  throw new TypeError(
    `${op}: part ${wrong} is a ${typeof parts[wrong]}; ` +
      "expected tensors: tensor(…), or full(shape, value)",
  );
}
//# sourceMappingURL=concat.ts.map
