/**
 * What all functions of one number, and all of two, have in common.
 *
 * @module
 */
import type { Binary, Unary } from "../backend/backend.ts";
import { currentBackend } from "../backend/current.ts";
import { admit, blank, together } from "../tensor/door.ts";
import { broadcastShapes } from "../tensor/shape.ts";
import { Tensor } from "../tensor/tensor.ts";
import { stretched } from "./stretched.ts";

/** A tensor, or a number that counts as a tensor of rank 0. */
export type Operand = Tensor | number;

/** Applies a function to each number, unrecorded. */
export function mapped(op: Unary, x: Tensor): Tensor {
  admit(op, x);
  const out = blank(x, x.shape);
  x.storage.backend.unary(op, x, out.storage);
  return out;
}

/** Applies a function to each pair of numbers after broadcasting, unrecorded. */
export function paired(op: Binary, a: Tensor, b: Tensor): Tensor {
  admit(op, a);
  admit(op, b);
  together(op, a, b);
  const shape = broadcastShapes(op, a.shape, b.shape);
  const out = blank(a, shape);
  a.storage.backend.binary(
    op,
    stretched(a, shape),
    stretched(b, shape),
    out.storage,
  );
  return out;
}

/** Makes tensors of two operands; a number goes where the other one lives. */
export function operands(a: Operand, b: Operand): [Tensor, Tensor] {
  if (typeof a !== "number") {
    return [a, typeof b === "number" ? scalar(b, a) : b];
  }
  return typeof b === "number" ? [scalar(a), scalar(b)] : [scalar(a, b), b];
}

/** Makes a tensor of one number, where another one lives. */
export function scalar(value: number, like?: Tensor): Tensor {
  const backend = like?.storage.backend ?? currentBackend();
  const storage = backend.allocate("float32", 1);
  backend.fill(storage, value);
  return new Tensor(storage, []);
}
//# sourceMappingURL=elementwise.ts.map
