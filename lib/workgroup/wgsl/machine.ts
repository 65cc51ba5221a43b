/**
 * What a shader runs on.
 *
 * @module
 */
import type { Cells } from "../memory.ts";
import type { Now } from "../now.ts";
import type { Value } from "./types.ts";

/** The variables of one call: slot 0 is what is returned. */
export type Frame = Value[];

/** What bits an array's numbers are; shared memory keeps values as they are. */
export type Kept = "f32" | "i32" | "u32" | "values";

/** Everything that changes while a shader runs, apart from its variables. */
export interface Machine {
  /** Memory, in the order of its declarations. */
  cells: Cells[];
  /** How each of them keeps numbers. */
  kept: Kept[];
  /** The line that runs. */
  line: number;
  /** Who runs, and for how long. */
  now: Now;
  /** Tells of an index outside of something. */
  outside(
    does: "reads" | "writes",
    array: string,
    part: string,
    index: number,
    length: number,
  ): void;
  /** Places that do not exist: an address below 0 stands for one of them. */
  bad: { array: string; part: string; index: number; length: number }[];
}

const bits = new DataView(new ArrayBuffer(4));

const [setters, getters] = [
  {
    f32: (x: number) => bits.setFloat32(0, x),
    i32: (x: number) => bits.setInt32(0, x),
    u32: (x: number) => bits.setUint32(0, x),
  },
  {
    f32: () => bits.getFloat32(0),
    i32: () => bits.getInt32(0),
    u32: () => bits.getUint32(0),
  },
];

/** Reads the bits of a number of one type as a number of another. */
export function reinterpreted(
  value: number,
  from: "f32" | "i32" | "u32",
  to: "f32" | "i32" | "u32",
): number {
  if (from === to) return value;
  setters[from](value);
  return getters[to]();
}
//# sourceMappingURL=machine.ts.map
