/**
 * Tensors from numbers.
 *
 * @module
 */
import type { DType, Shape } from "../backend/backend.ts";
import { currentBackend } from "../backend/current.ts";
import { DTypeError, ShapeError } from "../errors.ts";
import type { Random } from "../random.ts";
import { checkShape, show, sizeOf } from "./shape.ts";
import { Tensor } from "./tensor.ts";

/** Numbers, numbers in lists, lists of lists, … */
export type Nested = number | readonly Nested[];

/**
 * Makes a tensor of numbers, or of lists of equal length.
 *
 * @param dtype `"float32"` by default
 * @throws {ShapeError} if lists at one depth differ in length
 * @throws {DTypeError} if something in it is no number
 * @throws {DTypeError} if what should be an integer is none
 * @example
 * ```ts
 * assert.deepEqual(tensor([[1, 2, 3], [4, 5, 6]]).shape, [2, 3]);
 * ```
 */
export function tensor(values: Nested, dtype: DType = "float32"): Tensor {
  const shape: number[] = [];
  for (let list = values; isList(list); list = list[0]) {
    shape.push(list.length);
    if (list.length === 0) break;
  }
  const flat: number[] = [];
  flatten(values, shape, 0, flat);
  return fromValues(flat, shape, dtype);
}

function flatten(
  values: Nested,
  shape: Shape,
  depth: number,
  flat: number[],
): void {
  if (!isList(values)) {
    if (depth !== shape.length) throw ragged(shape, depth, "a number");
    flat.push(values);
    return;
  }
  if (values.length !== shape[depth]) {
    throw ragged(shape, depth, `a list of ${values.length}`);
  }
  for (const inner of values) flatten(inner, shape, depth + 1, flat);
}

/** @throws {DTypeError} if it is neither a list nor a number */
function isList(values: Nested): values is readonly Nested[] {
  if (typeof values === "number") return false;
  if (Array.isArray(values) || ArrayBuffer.isView(values)) return true;
  throw new DTypeError(
    `tensor: ${
      JSON.stringify(values)
    } is no number; expected numbers, or lists of them: Number(…) makes one of a text`,
  );
}

function ragged(shape: Shape, depth: number, found: string): ShapeError {
  const first = depth < shape.length ? `${shape[depth]} at first` : "numbers";
  return new ShapeError(
    `tensor: lists of unequal length: ${found} at depth ${depth}; expected ${first}`,
  );
}

/**
 * Makes a tensor of a shape from its numbers in row-major order.
 *
 * @param dtype `"float32"` by default
 * @throws {ShapeError} if there are not as many numbers as the shape has
 * @throws {DTypeError} if what should be an integer is none
 */
export function fromValues(
  values: ArrayLike<number>,
  shape: Shape,
  dtype: DType = "float32",
): Tensor {
  checkShape("fromValues", shape);
  if (values.length !== sizeOf(shape)) {
    throw new ShapeError(
      `fromValues: ${values.length} numbers for ${show(shape)}; expected ${
        sizeOf(shape)
      }`,
    );
  }
  if (dtype === "int32") checkIntegers("fromValues", values);
  const storage = currentBackend().allocate(dtype, values.length);
  storage.backend.write(storage, values);
  return new Tensor(storage, shape);
}

/** @throws {DTypeError} if one of the values is no 32-bit integer */
function checkIntegers(op: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== (values[i] | 0)) {
      throw new DTypeError(
        `${op}: ${
          values[i]
        } at ${i} is no 32-bit integer; leave dtype out for float32`,
      );
    }
  }
}

/**
 * Makes a tensor with one number everywhere.
 *
 * @throws {ShapeError} if a length is no whole number from 0 up
 * @throws {DTypeError} if what should be an integer is none
 * @example
 * ```ts
 * import { toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(full([2], 7)), [7, 7]);
 * ```
 */
export function full(
  shape: Shape,
  value: number,
  dtype: DType = "float32",
): Tensor {
  checkShape("full", shape);
  if (dtype === "int32") checkIntegers("full", [value]);
  const storage = currentBackend().allocate(dtype, sizeOf(shape));
  storage.backend.fill(storage, value);
  return new Tensor(storage, shape);
}

/** Makes a tensor of zeros. */
export function zeros(shape: Shape, dtype: DType = "float32"): Tensor {
  return full(shape, 0, dtype);
}

/** Makes a tensor of ones. */
export function ones(shape: Shape, dtype: DType = "float32"): Tensor {
  return full(shape, 1, dtype);
}

/**
 * Makes a list of the whole numbers from 0 up, as indices.
 *
 * Shapes: → int32 [count].
 * @throws {ShapeError} if the count is no whole number from 0 up
 * @example
 * ```ts
 * import { toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(arange(3)), [0, 1, 2]);
 * ```
 */
export function arange(count: number, dtype: DType = "int32"): Tensor {
  checkShape("arange", [count]);
  return fromValues(
    Int32Array.from({ length: count }, (_, i) => i),
    [count],
    dtype,
  );
}

/**
 * Makes a tensor whose numbers are drawn one after the other, in row-major
 * order.
 *
 * @param draw such as `() => normal(random)`
 */
export function drawn(shape: Shape, draw: Random): Tensor {
  checkShape("drawn", shape);
  const values = Float32Array.from({ length: sizeOf(shape) }, draw);
  return fromValues(values, shape);
}
//# sourceMappingURL=create.ts.map
