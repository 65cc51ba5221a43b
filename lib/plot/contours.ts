import type { Colour } from "./colours.ts";
import { curve, type Plane } from "./plane.ts";

/** A point on an edge of the grid, named by the edge that it lies on. */
type Crossing = { readonly edge: string; readonly at: [number, number] };

/**
 * Finds the lines along which a function has one height: the grid's edges that
 * the height lies on, joined through the squares between them.
 *
 * Source: W. E. Lorensen, H. E. Cline, "Marching cubes" (1987), for squares.
 * @param height of a point (x, y)
 * @param grid how many squares there are along each side
 * @returns lines, each of points [n, 2]; a closed one ends where it began
 * @example A circle
 * ```ts
 * const plane = { left: 0, top: 0, width: 9, height: 9 };
 * const [circle] = contour(
 *   { ...plane, x: [-2, 2], y: [-2, 2] },
 *   (x, y) => x * x + y * y,
 *   1,
 * );
 * assert.ok(circle.every(([x, y]) => Math.abs(Math.hypot(x, y) - 1) < 0.01));
 * assert.deepEqual(circle[0], circle.at(-1));
 * ```
 */
export function contour(
  { x, y }: Pick<Plane, "x" | "y">,
  height: (x: number, y: number) => number,
  level: number,
  grid = 40,
): number[][][] {
  const along = ([from, to]: [number, number], i: number) =>
    from + (to - from) * i / grid;
  const heights = Array.from(
    { length: grid + 1 },
    (_, i) =>
      Array.from(
        { length: grid + 1 },
        (_, k) => height(along(x, i), along(y, k)) - level,
      ),
  );
  const cross = (i: number, k: number, di: number, dk: number): Crossing[] => {
    const [a, b] = [heights[i][k], heights[i + di][k + dk]];
    if (a >= 0 === b >= 0) return [];
    const share = a / (a - b);
    const at: [number, number] = [
      along(x, i + di * share),
      along(y, k + dk * share),
    ];
    return [{ edge: `${i},${k},${di}`, at }];
  };
  const pieces: [Crossing, Crossing][] = [];
  for (let i = 0; i < grid; i++) {
    for (let k = 0; k < grid; k++) {
      const around = [
        ...cross(i, k, 1, 0),
        ...cross(i + 1, k, 0, 1),
        ...cross(i, k + 1, 1, 0),
        ...cross(i, k, 0, 1),
      ];
      for (let j = 0; j + 1 < around.length; j += 2) {
        pieces.push([around[j], around[j + 1]]);
      }
    }
  }
  return joined(pieces);
}

/** Joins pieces that meet on an edge. */
function joined(pieces: [Crossing, Crossing][]): number[][][] {
  const meeting = new Map<string, number[]>();
  for (const [n, piece] of pieces.entries()) {
    for (const { edge } of piece) {
      meeting.set(edge, [...(meeting.get(edge) ?? []), n]);
    }
  }
  const used = new Set<number>();
  const follow = (from: Crossing): number[][] => {
    const line: number[][] = [];
    for (let end = from;;) {
      const next = meeting.get(end.edge)!.find((n) => !used.has(n));
      if (next === undefined) return line;
      used.add(next);
      const [one, other] = pieces[next];
      end = one.edge === end.edge ? other : one;
      line.push(end.at);
    }
  };
  return pieces.flatMap(([one, other], n) => {
    if (used.has(n)) return [];
    used.add(n);
    const [back, on] = [follow(one), follow(other)];
    return [[...back.reverse(), one.at, other.at, ...on]];
  });
}

/** Draws lines of equal height; asks for each height once. */
export function contours(
  plane: Plane,
  height: (x: number, y: number) => number,
  levels: readonly number[],
  colour: Colour = "quiet",
  width = 1,
): string {
  const known = new Map<string, number>();
  const once = (x: number, y: number) => {
    const key = `${x},${y}`;
    if (!known.has(key)) known.set(key, height(x, y));
    return known.get(key)!;
  };
  return levels.flatMap((level) =>
    contour(plane, once, level).map((line) => curve(plane, line, colour, width))
  ).join("");
}
//# sourceMappingURL=contours.ts.map
