import type { CellParams } from "../recurrent/cell_params.ts";
import { ShapeError, type Tensor } from "../tensor.ts";
import { sameShape, show } from "../tensor/shape.ts";

/**
 * Makes sure that what a recurrent layer is given fits together.
 *
 * @param columns how many columns each unit has: 1, 3 or 4
 * @param states what is carried, each [n, hidden]
 * @throws {ShapeError} if not, naming what does not fit
 */
export function checkCell(
  who: string,
  { w, u, b }: CellParams,
  columns: number,
  x: Tensor,
  states: Readonly<Record<string, Tensor | undefined>>,
  there?: Tensor,
): void {
  const [n, steps, inputs] = x.shape;
  const [hidden] = u.shape;
  const wanted: [string, Tensor | undefined, readonly number[]][] = [
    ["w", w, [inputs, columns * hidden]],
    ["u", u, [hidden, columns * hidden]],
    ["b", b, [columns * hidden]],
    ...Object.entries(states).map(([name, state]) =>
      [name, state, [n, hidden]] as [string, Tensor, number[]]
    ),
    ["there", there, [n, steps]],
  ];
  if (x.shape.length !== 3) {
    throw new ShapeError(
      `${who}: x is ${show(x.shape)}; expected [n, steps, inputs]`,
    );
  }
  if (steps === 0) {
    throw new ShapeError(
      `${who}: x is ${show(x.shape)}; expected a step or more`,
    );
  }
  for (const [name, tensor, shape] of wanted) {
    if (!tensor || sameShape(tensor.shape, shape)) continue;
    throw new ShapeError(
      `${who}: ${name} is ${show(tensor.shape)} for x ${show(x.shape)} and ` +
        `${hidden} units; expected ${show(shape)}`,
    );
  }
}
//# sourceMappingURL=check_cell.ts.map
