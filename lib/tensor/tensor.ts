/**
 * What everything works on: numbers in a grid, and how they were made.
 *
 * @module
 */
import type { DType, Shape, Storage, Strided } from "../backend/backend.ts";
import { enter } from "./scope.ts";
import { rowMajor, sizeOf } from "./shape.ts";

/** How a tensor was computed. */
export interface Made {
  /** The name of the op. */
  readonly op: string;
  /** What it was made from. */
  readonly inputs: readonly Tensor[];
  /** What else the op was told, such as its axes. */
  readonly attributes: unknown;
}

/**
 * A grid of numbers: a view of a storage. Tensors do not change. They are made
 * by `tensor(…)` and by ops, and go when the scope that they were made in ends.
 */
export class Tensor implements Strided {
  /** How it was computed; null for what was not, or is no longer known. */
  made: Made | null = null;
  /** Whether its numbers went back to the backend. */
  released = false;
  /** How many numbers it has. */
  readonly size: number;
  /** Whether its numbers stand in row-major order, without gaps. */
  readonly contiguous: boolean;

  /**
   * Use `tensor`, `zeros` and the like.
   *
   * @param strides row-major if left out
   */
  constructor(
    readonly storage: Storage,
    readonly shape: Shape,
    readonly strides: readonly number[] = rowMajor(shape),
    readonly offset: number = 0,
    contiguous: boolean = true,
  ) {
    this.size = sizeOf(shape);
    this.contiguous = contiguous;
    storage.users++;
    enter(this);
  }

  /** What the numbers are. */
  get dtype(): DType {
    return this.storage.dtype;
  }
}
//# sourceMappingURL=tensor.ts.map
