import type { Strided } from "../backend/backend.ts";
import { contiguous } from "../tensor/door.ts";
import { rowMajor, sizeOf } from "../tensor/shape.ts";
import { Tensor } from "../tensor/tensor.ts";
import { oneStride } from "./one_stride.ts";

/**
 * Looks at all axes but the last few as one. Copies only where no single stride
 * walks through them.
 *
 * @param kept how many of the last axes stay as they are
 */
export function joined(x: Strided, kept: number): Strided {
  const { storage, offset } = x;
  const first = x.shape.length - kept;
  const outer = x.shape.slice(0, first);
  const shape = [sizeOf(outer), ...x.shape.slice(first)];
  const step = oneStride(outer, x.strides);
  if (step !== undefined) {
    const strides = [step, ...x.strides.slice(first)];
    return { storage, offset, shape, strides };
  }
  const view = new Tensor(storage, x.shape, x.strides, offset, false);
  const copy = contiguous(view).storage;
  return { storage: copy, offset: 0, shape, strides: rowMajor(shape) };
}
//# sourceMappingURL=joined.ts.map
