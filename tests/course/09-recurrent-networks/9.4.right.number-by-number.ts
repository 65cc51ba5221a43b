import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { type Tensor, tensor, toArray } from "../../../lib/tensor.ts";

type Rows = number[][];

/** Works on plain numbers, one sequence after the other. */
export function bptt(
  params: CellParams,
  x: Tensor,
  h: Tensor,
  states: Tensor,
  g: Tensor,
): CellParams & { readonly h: Tensor } {
  const weights = toArray(params.u) as Rows;
  const [w, u, b] = [params.w, params.u, params.b].map(zerosLike);
  const first = toArray(h) as Rows;
  const inputs = toArray(x) as Rows[];
  const seen = toArray(states) as Rows[];
  const slopes = toArray(g) as Rows[];
  const firstSlopes = first.map((start, i) => {
    let back = start.map(() => 0);
    for (let t = inputs[i].length - 1; t >= 0; t--) {
      const dz = seen[i][t].map((s, k) =>
        (back[k] + slopes[i][t][k]) * (1 - s * s)
      );
      const before = t === 0 ? start : seen[i][t - 1];
      dz.forEach((d, k) => {
        inputs[i][t].forEach((value, j) => (w as Rows)[j][k] += value * d);
        before.forEach((value, j) => (u as Rows)[j][k] += value * d);
        (b as number[])[k] += d;
      });
      back = weights.map((row) => row.reduce((s, v, k) => s + v * dz[k], 0));
    }
    return back;
  });
  return {
    w: tensor(w),
    u: tensor(u),
    b: tensor(b),
    h: first.length > 0 ? tensor(firstSlopes) : h,
  };
}

function zerosLike({ shape: [rows, columns] }: Tensor): Rows | number[] {
  return Array.from(
    { length: rows },
    () => columns === undefined ? 0 : new Array(columns).fill(0),
  ) as Rows | number[];
}
