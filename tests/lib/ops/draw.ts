/**
 * Random tensors to try ops on: of every rank and size, and looked at in every way.
 *
 * @module
 */
import type { Shape } from "../../../lib/backend/backend.ts";
import { type Random, seeded } from "../../../lib/random.ts";
import {
  broadcastTo,
  fromValues,
  slice,
  type Tensor,
  transpose,
} from "../../../lib/tensor.ts";

/** How a tensor is looked at: its base as it is stored, and the view that the op gets. */
export interface Input {
  readonly base: Shape;
  readonly values: number[];
  readonly dtype: "float32" | "int32";
  /** Whether no gradient goes to it: indices and conditions. */
  readonly fixed: boolean;
  readonly look: string;
  readonly view: (base: Tensor) => Tensor;
}

/** What an op is tried on. */
export interface Trial {
  readonly inputs: Input[];
  readonly apply: (inputs: Tensor[]) => Tensor;
  /** Shapes, views and attributes, for who reads that it failed. */
  readonly about: string;
  /** Whether the inputs are far from kinks; left out where the domain sees to that. */
  readonly smooth?: (inputs: Tensor[]) => boolean;
}

/** Where numbers are drawn from. */
export type Domain = "any" | "positive" | "not zero" | "distinct" | "truth";

/** Draws what a trial needs, from a seed; the rank of its shapes cycles with the seed. */
export class Draw {
  readonly random: Random;
  readonly rank: number;
  readonly #grid: number[];

  /**
   * @param lengths what a length is picked from
   * @param most how many numbers a shape has at most
   */
  constructor(
    seed: number,
    readonly lengths: readonly number[] = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3],
    readonly most: number = 24,
  ) {
    this.random = seeded(seed);
    this.rank = seed % 6;
    const count = 16 * most;
    this.#grid = Array.from(
      { length: count },
      (_, i) => (i - count / 2) * 4.4 / count,
    );
  }

  /** A whole number from low up to and including high. */
  int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)];
  }

  /** A length. */
  length(): number {
    return this.pick(this.lengths);
  }

  /** A shape. */
  shape(rank: number = this.rank): number[] {
    const shape = Array.from({ length: rank }, () => this.length());
    while (size(shape) > this.most) shape[shape.indexOf(Math.max(...shape))]--;
    return shape;
  }

  /** An axis of a shape, perhaps counted from the end. */
  axis(shape: Shape): number {
    const axis = this.int(0, shape.length - 1);
    return this.random() < 0.5 ? axis : axis - shape.length;
  }

  /** Some axes of a shape, or undefined for all. */
  axes(shape: Shape): number[] | undefined {
    if (this.random() < 0.25) return undefined;
    return shape.flatMap((_, axis) =>
      this.random() < 0.5
        ? [this.random() < 0.5 ? axis : axis - shape.length]
        : []
    );
  }

  /** A shape that broadcasts to the given one. */
  narrower(shape: Shape): number[] {
    const some = shape.map((length) => this.random() < 0.4 ? 1 : length);
    return some.slice(this.random() < 0.4 ? this.int(0, shape.length) : 0);
  }

  /** Two shapes that broadcast, either way. */
  pair(): [number[], number[]] {
    const shape = this.shape();
    const [a, b] = [this.narrower(shape), this.narrower(shape)];
    return this.pick<[number[], number[]]>([
      [shape, shape],
      [shape, b],
      [a, shape],
      [a, b],
    ]);
  }

  value(domain: Domain): number {
    const u = this.random();
    switch (domain) {
      case "any":
        return 3 * u - 1.5;
      case "positive":
        return 0.3 + 2 * u;
      case "not zero":
        return (0.3 + 2 * u) * (this.random() < 0.5 ? -1 : 1);
      case "truth":
        return this.int(0, 1);
      case "distinct":
        return this.#grid.splice(this.int(0, this.#grid.length - 1), 1)[0];
    }
  }

  /** A tensor of a shape, stored as it is or looked at through a view. */
  input(shape: Shape, domain: Domain = "any"): Input {
    const draw = () => Math.fround(this.value(domain));
    return this.#looked(shape, "float32", domain === "truth", draw);
  }

  /** Indices from 0 to n − 1. */
  indices(shape: Shape, n: number): Input {
    return this.#looked(shape, "int32", true, () => this.int(0, n - 1));
  }

  #looked(
    shape: Shape,
    dtype: Input["dtype"],
    fixed: boolean,
    value: () => number,
  ): Input {
    const made = (
      base: number[],
      look: string,
      view: (base: Tensor) => Tensor,
    ) => {
      const values = Array.from({ length: size(base) }, value);
      return { base, values, dtype, fixed, look, view };
    };
    const rank = shape.length;
    const way = rank === 0 ? 0 : this.pick([0, 0, 1, 2, 3]);
    if (way === 1 && rank > 1) {
      const order = shape.map((_, axis) => axis);
      for (let i = rank - 1; i > 0; i--) {
        const j = this.int(0, i);
        [order[i], order[j]] = [order[j], order[i]];
      }
      const base = order.map((axis) => shape[axis]);
      const back = order.map((_, axis) => order.indexOf(axis));
      return made(base, "transposed", (x) => transpose(x, back));
    }
    if (way === 2) {
      const before = shape.map(() => this.int(0, 1));
      const base = shape.map((n, axis) => before[axis] + n + this.int(0, 1));
      const ranges = shape.map((n, axis) =>
        [before[axis], before[axis] + n] as const
      );
      return made(base, "sliced", (x) => slice(x, ranges));
    }
    if (way === 3) {
      const base = this.narrower(shape);
      return made(base, "broadcast", (x) => broadcastTo(x, shape));
    }
    return made([...shape], "as it is", (x) => x);
  }

  /** Puts a trial together. */
  trial(
    inputs: Input[],
    apply: (inputs: Tensor[]) => Tensor,
    told: unknown = "",
    smooth?: Trial["smooth"],
  ): Trial {
    const views = inputs.map(({ base, look }) => `[${base}] ${look}`);
    const about = `${views.join(", ")} ${
      told === "" ? "" : JSON.stringify(told)
    }`;
    return { inputs, apply, about, smooth };
  }
}

/** How many numbers a shape has. */
export function size(shape: Shape): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** Makes the tensors as they are stored, on the backend in use. */
export function bases({ inputs }: Trial): Tensor[] {
  return inputs.map(({ base, values, dtype }) =>
    fromValues(Float64Array.from(values), base, dtype)
  );
}

/** Applies a trial's op to its views. */
export function outcome({ inputs, apply }: Trial, stored: Tensor[]): Tensor {
  return apply(stored.map((base, i) => inputs[i].view(base)));
}
