import type { Shape } from "../../backend/backend.ts";
import { rowMajor, sameShape } from "../../tensor/shape.ts";
import { Tensor } from "../../tensor/tensor.ts";

/** Makes a tensor that looks at another's storage, unrecorded. */
export function viewed(
  x: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number = x.offset,
): Tensor {
  const dense = sameShape(strides, rowMajor(shape));
  return new Tensor(x.storage, shape, strides, offset, dense);
}
//# sourceMappingURL=viewed.ts.map
