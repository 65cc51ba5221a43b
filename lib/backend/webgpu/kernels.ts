import cell from "./kernels/cell.wgsl" with { type: "text" };
import curves from "./kernels/curves.wgsl" with { type: "text" };
import functions from "./kernels/functions.wgsl" with { type: "text" };
import places from "./kernels/places.wgsl" with { type: "text" };

/** Functions of one number that kernels may use. */
export const CURVES: string = curves;

/** What elementwise kernels compute, by number. */
export const FUNCTIONS: string = curves + functions;

/** `cell(id)`: which number is ours. */
export const CELL: string = cell;

/** `places(i)`, for kernels whose parameters are at a binding. */
export function placesAt(binding: number): string {
  return places.replace("PARAMS", `${binding}`);
}
//# sourceMappingURL=kernels.ts.map
