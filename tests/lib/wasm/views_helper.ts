/**
 * Views of every kind, the same on two backends.
 *
 * @module
 */
import fc from "fast-check";
import type {
  Backend,
  DType,
  Storage,
  Strided,
} from "../../../lib/backend/backend.ts";

/** A view, without the backend that has its numbers. */
export interface Plan {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  /** How many numbers the storage has. */
  readonly room: number;
  readonly seed: number;
}

/** How an axis lies in the storage. */
type Way = "plain" | "backwards" | "repeated" | "every other";

const ways: readonly Way[] = [
  "plain",
  "plain",
  "backwards",
  "repeated",
  "every other",
];

/** Lays axes out in an order, each in its way. */
export function layOut(
  shape: readonly number[],
  order: readonly number[],
  way: readonly Way[],
  past: number,
  seed: number,
): Plan {
  const strides = shape.map(() => 0);
  let step = 1;
  let offset = past;
  for (const axis of order) {
    const length = shape[axis];
    if (way[axis] === "repeated") continue;
    const wide = way[axis] === "every other" ? 2 : 1;
    strides[axis] = step * wide;
    if (way[axis] === "backwards") {
      strides[axis] = -step;
      offset += step * Math.max(length - 1, 0);
    }
    step *= Math.max(length, 1) * wide;
  }
  return { shape, strides, offset, room: past + step + 1, seed };
}

/** Views of one shape, laid out in any way. */
export function plans(shape: readonly number[]): fc.Arbitrary<Plan> {
  const axes = shape.map((_, axis) => axis);
  const rowMajor = fc.constant(axes.toReversed());
  const any = fc.shuffledSubarray(axes, { minLength: axes.length });
  const plain = shape.map((): Way => "plain");
  return fc.tuple(
    fc.oneof(rowMajor, any),
    fc.oneof(
      fc.constant(plain),
      fc.tuple(...axes.map(() => fc.constantFrom(...ways))),
    ),
    fc.nat(5),
    fc.nat(),
  ).map(([order, way, past, seed]) => layOut(shape, order, way, past, seed));
}

/** Shapes of rank 0 to 5, with axes of length 0 and 1 among them. */
export const shapes: fc.Arbitrary<number[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.constantFrom(1, 2, 3, 4, 5, 7), weight: 20 },
    { arbitrary: fc.constantFrom(8, 13, 33), weight: 4 },
    { arbitrary: fc.constant(0), weight: 1 },
  ),
  { maxLength: 5 },
).filter((shape) => product(shape) < 40000);

/** How many entries a shape has. */
export function product(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** Numbers that repeat for a seed: floats around 0, some of them 0. */
export function numbers(count: number, seed: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % 17 === 0 ? 0 : Math.fround((state / 2 ** 32 - 0.5) * 8);
  });
}

/** Makes a view on a backend. */
export function realise(
  backend: Backend,
  plan: Plan,
  dtype: DType = "float32",
  values: number[] = numbers(plan.room, plan.seed),
): Strided {
  const storage = backend.allocate(dtype, plan.room);
  backend.write(storage, values);
  const { shape, strides, offset } = plan;
  return { storage, shape, strides, offset };
}

/** All numbers of a storage. */
export function all(storage: Storage): number[] {
  return [...storage.backend.read(storage, 0, storage.size)];
}

/** The largest |a − b| − atol − rtol · scale, at most 0 where all is well. */
export function worst(
  actual: readonly number[],
  expected: readonly number[],
  scale: (i: number) => number = (i) => Math.abs(expected[i]),
): number {
  if (actual.length !== expected.length) return Infinity;
  let most = -Infinity;
  for (const [i, x] of actual.entries()) {
    if (Object.is(x, expected[i]) || x === expected[i]) continue;
    const off = Math.abs(x - expected[i]) - 1e-6 - 1e-5 * scale(i);
    most = Number.isNaN(off) ? Infinity : Math.max(most, off);
  }
  return most;
}
