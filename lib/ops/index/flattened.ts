import type { Strided } from "../../backend/backend.ts";
import { contiguous } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/** Looks at a tensor as one list. */
export function asList(x: Tensor): Strided {
  const { storage, offset } = contiguous(x);
  return { storage, offset, shape: [x.size], strides: [1] };
}

/** Looks at a tensor as rows of a given width. */
export function asTable(x: Tensor, rows: number, width: number): Strided {
  if (x.shape.length === 2 && x.shape[0] === rows) return x;
  const { storage, offset } = contiguous(x);
  return { storage, offset, shape: [rows, width], strides: [width, 1] };
}
//# sourceMappingURL=flattened.ts.map
