import { inside, place, type Plane } from "./plane.ts";
import { element, round } from "./svg.ts";

/** Crosses the edge from corner to corner of a cell, where the value is 0. */
function crossing(
  [x, y, value]: number[],
  [u, v, next]: number[],
): string[] {
  if ((value >= 0) === (next >= 0)) return [];
  const share = value / (value - next);
  const point = [x + share * (u - x), y + share * (v - y)];
  return [point.map(round).join(" ")];
}

/**
 * Tints the part of a plane where a function is 0 or more, and draws the
 * boundary of that part.
 *
 * @param f is asked for all points [n, 2] at once: gives [n] numbers
 * @param cells along each side
 * @param line how thick the boundary is drawn, in pixels
 * @example The right half
 * ```ts
 * const plane = { left: 0, top: 0, width: 9, height: 9 };
 * const drawn = region(
 *   { ...plane, x: [-1, 1], y: [-1, 1] },
 *   (points) => points.map(([x]) => x),
 * );
 * assert.match(drawn, /fill-tint/);
 * ```
 */
export function region(
  plane: Plane,
  f: (points: number[][]) => ArrayLike<number>,
  cells: number = 60,
  line: number = 2,
): string {
  const { x, y } = plane;
  const corners = Array.from({ length: (cells + 1) ** 2 }, (_, i) => [
    x[0] + (x[1] - x[0]) * (i % (cells + 1)) / cells,
    y[0] + (y[1] - y[0]) * Math.floor(i / (cells + 1)) / cells,
  ]);
  const values = f(corners);
  const pixels = corners.map((corner, i) => [
    ...place(plane, corner),
    values[i],
  ]);
  const [wide, high] = [plane.width / cells, plane.height / cells];
  let [tint, boundary] = ["", ""];
  for (let row = 0; row < cells; row++) {
    for (let column = 0, from = 0; column < cells; column++) {
      const i = row * (cells + 1) + column;
      const around = [i, i + 1, i + cells + 2, i + cells + 1].map((k) =>
        pixels[k]
      );
      const ends = around.flatMap((corner, k) =>
        crossing(corner, around[(k + 1) % 4])
      );
      for (let k = 0; k < ends.length; k += 2) {
        boundary += `M${ends[k]}L${ends[k + 1]}`;
      }
      const [yes, next] = [column, column + 1].map((k) =>
        k < cells && middle(pixels, row * (cells + 1) + k, cells) >= 0
      );
      if (!yes) from = column + 1;
      else if (!next) {
        const [left, top] = pixels[row * (cells + 1) + from];
        const across = round((column + 1 - from) * wide);
        tint += `M${round(left)} ${round(top - high)}h${across}v${
          round(high)
        }h${-across}z`;
      }
    }
  }
  return inside(
    plane,
    element("path", { d: tint, class: "fill-tint" }),
    element("path", {
      d: boundary,
      fill: "none",
      class: "stroke-ink",
      "stroke-width": line,
      "stroke-linecap": "round",
    }),
  );
}

/** Gives what is said in the middle of a cell, about. */
function middle(pixels: number[][], i: number, cells: number): number {
  return [i, i + 1, i + cells + 1, i + cells + 2].reduce(
    (sum, k) => sum + pixels[k][2],
    0,
  );
}
//# sourceMappingURL=region.ts.map
