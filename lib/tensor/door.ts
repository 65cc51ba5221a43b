/**
 * What every op checks before it hands tensors to a backend.
 *
 * @module
 */
import type { DType } from "../backend/backend.ts";
import { BackendError, DTypeError, ReleasedError } from "../errors.ts";
import { show, sizeOf } from "./shape.ts";
import { Tensor } from "./tensor.ts";

/**
 * Makes sure that a tensor is one, and still has its numbers.
 *
 * @throws {DTypeError} if it is something else
 * @throws {ReleasedError} if its numbers went back
 */
export function live(op: string, x: Tensor): void {
  if (!(x instanceof Tensor)) {
    throw new DTypeError(
      `${op}: ${typeof x} where a tensor is needed; make one: tensor(…)`,
    );
  }
  if (x.released) {
    throw new ReleasedError(
      `${op}: the numbers of this ${
        show(x.shape)
      } were released with its scope; keep it: scope.keep(…)`,
    );
  }
}

/**
 * Makes sure that a tensor is there and has numbers of one kind.
 *
 * @throws {ReleasedError} if its numbers were released
 * @throws {DTypeError} if they are of the other kind
 */
export function admit(op: string, x: Tensor, dtype: DType = "float32"): void {
  live(op, x);
  if (x.storage.dtype !== dtype) {
    throw new DTypeError(
      `${op}: ${x.dtype} where ${dtype} is needed, shape ${show(x.shape)}; ` +
        `convert it: ${dtype === "float32" ? "toFloat" : "toInt"}(…)`,
    );
  }
}

/**
 * Makes sure that two tensors live on one backend.
 *
 * @throws {BackendError} if not
 */
export function together(op: string, a: Tensor, b: Tensor): void {
  const [one, other] = [a.storage.backend, b.storage.backend];
  if (one !== other) {
    throw new BackendError(
      `${op}: ${show(a.shape)} on ${one.name} and ${
        show(b.shape)
      } on ${other.name}; make both after one useBackend(…)`,
    );
  }
}

/** Makes a tensor of the same backend, with any numbers in it. */
export function blank(
  like: Tensor,
  shape: readonly number[],
  dtype: DType = "float32",
): Tensor {
  const { backend } = like.storage;
  return new Tensor(backend.allocate(dtype, sizeOf(shape)), shape);
}

/** Makes a tensor of given numbers on the backend of another one. */
export function fromValuesLike(
  like: Tensor,
  values: ArrayLike<number>,
  shape: readonly number[] = like.shape,
  dtype: DType = "float32",
): Tensor {
  const out = blank(like, shape, dtype);
  out.storage.backend.write(out.storage, values);
  return out;
}

/**
 * Gives a tensor whose numbers stand in row-major order: itself, if they do.
 * What it makes is not recorded.
 */
export function contiguous(x: Tensor): Tensor {
  if (x.contiguous) return x;
  const out = blank(x, x.shape, x.dtype);
  x.storage.backend.copy(x, out);
  return out;
}
//# sourceMappingURL=door.ts.map
