/**
 * How findings are told.
 *
 * @module
 */
import type { Id } from "./kernel.ts";
import { idOf } from "./launch.ts";
import type { Access } from "./report.ts";

/** The language of a kernel, as remedies quote it. */
export interface Language {
  /** What waits, and settles the memory. */
  barrier(memory: "shared" | "global"): string;
  /** How many numbers an array, or a part of one, has: as it is written. */
  lengthOf(part: string, length: number): string;
}

/** Kernels in TypeScript. */
export const typescript: Language = {
  barrier: () => "yield barrier();",
  lengthOf: (array) => `${array}.length`,
};

/** The grids of a launch. */
export interface Grids {
  /** How many invocations a workgroup has. */
  readonly size: Id;
  /** How many workgroups there are. */
  readonly workgroups: Id;
}

/** Writes a place in a grid, by as many numbers as the grid has axes. */
export function showId(id: Id, ...grids: Id[]): string {
  if (grids.some(({ z }) => z > 1)) return `(${id.x}, ${id.y}, ${id.z})`;
  if (grids.some(({ y }) => y > 1)) return `(${id.x}, ${id.y})`;
  return String(id.x);
}

/** Names an invocation: invocation 3 of workgroup 0. */
export function showInvocation(
  { local, workgroup }: { local: Id; workgroup: Id },
  { size, workgroups }: Grids,
): string {
  return `invocation ${showId(local, size)} of workgroup ` +
    showId(workgroup, workgroups);
}

/** Says who does what where: invocation 3 of workgroup 0 reads it (sum.ts:9). */
export function showAccess(
  access: Access,
  what: string,
  grids: Grids,
): string {
  const place = access.place && ` (${access.place})`;
  return `${showInvocation(access, grids)} ${access.does} ${what}${place}`;
}

/** Where an invocation stands, from its number in the launch. */
export function whereIs(
  invocation: number,
  { size, workgroups }: Grids,
): { local: Id; workgroup: Id } {
  const each = size.x * size.y * size.z;
  return {
    local: idOf(invocation % each, size),
    workgroup: idOf(Math.floor(invocation / each), workgroups),
  };
}
//# sourceMappingURL=words.ts.map
