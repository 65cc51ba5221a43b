import type { Shape, Strided } from "../../backend/backend.ts";
import { joined } from "../joined.ts";
import { stretched } from "../stretched.ts";

/**
 * Looks at matrices as one batch of them, [batch, rows, columns]: repeated
 * where they broadcast.
 */
export function batched(x: Strided, batch: Shape): Strided {
  return joined(stretched(x, [...batch, ...x.shape.slice(-2)]), 2);
}
//# sourceMappingURL=batched.ts.map
