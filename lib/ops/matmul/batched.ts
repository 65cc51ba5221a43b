import type { Shape, Strided } from "../../backend/backend.ts";
import { rowMajor, sizeOf } from "../../tensor/shape.ts";
import { Tensor } from "../../tensor/tensor.ts";
import { oneStride } from "../one_stride.ts";
import { stretched } from "../stretched.ts";

/**
 * Looks at matrices as one batch of them, [batch, rows, columns]: repeated
 * where they broadcast, and copied only if no single stride leads from each
 * matrix to the next.
 */
export function batched(x: Strided, batch: Shape): Strided {
  const matrix = x.shape.slice(-2);
  const all = stretched(x, [...batch, ...matrix]);
  const shape = [sizeOf(batch), ...matrix];
  const step = oneStride(batch, all.strides);
  if (step === undefined) {
    const { storage } = x;
    const copy = storage.backend.allocate(storage.dtype, sizeOf(shape));
    const dense = new Tensor(copy, shape);
    const strides = rowMajor(all.shape);
    const target = { storage: copy, offset: 0, shape: all.shape, strides };
    storage.backend.copy(all, target);
    return dense;
  }
  const strides = [step, ...all.strides.slice(-2)];
  return { storage: x.storage, offset: x.offset, shape, strides };
}
//# sourceMappingURL=batched.ts.map
