/**
 * A part of a figure in which data are drawn: its frame, points, curves and
 * half-planes.
 *
 * @module
 */
import type { Colour } from "./colours.ts";
import { element, line, round, text } from "./svg.ts";

/** A rectangle of pixels with the values at its edges. */
export interface Plane {
  /** Pixel of the left edge. */
  left: number;
  /** Pixel of the top edge. */
  top: number;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
  /** Values at the left and the right edge. */
  x: [number, number];
  /** Values at the bottom and the top edge. */
  y: [number, number];
}

/** Gives the pixel of a point of the data. */
export function place(plane: Plane, [x, y]: number[]): [number, number] {
  const across = (x - plane.x[0]) / (plane.x[1] - plane.x[0]);
  const up = (y - plane.y[0]) / (plane.y[1] - plane.y[0]);
  return [
    plane.left + across * plane.width,
    plane.top + (1 - up) * plane.height,
  ];
}

/** A value marked on an axis, or a value and what to write there. */
export type Tick = number | [value: number, words: string];

/** The words and the values along the two axes. */
export interface Axes {
  /** Stands below the plane. */
  xLabel?: string;
  /** Stands above the vertical axis. */
  yLabel?: string;
  /** Marked along the bottom. */
  xTicks?: Tick[];
  /** Marked along the left. */
  yTicks?: Tick[];
}

/** Draws the axes of a plane. */
export function axes(
  plane: Plane,
  { xLabel = "", yLabel = "", xTicks = [], yTicks = [] }: Axes,
): string {
  const { left, top, width, height } = plane;
  const bottom = top + height;
  const parts = [
    line([left, bottom], [left + width, bottom], "quiet"),
    line([left, top], [left, bottom], "quiet"),
  ];
  for (const tick of xTicks) {
    const [value, words] = named(tick);
    const [x] = place(plane, [value, plane.y[0]]);
    parts.push(line([x, bottom], [x, bottom + 5], "quiet"));
    parts.push(
      text(x, bottom + 24, words, {
        anchor: "middle",
        colour: "quiet",
      }),
    );
  }
  for (const tick of yTicks) {
    const [value, words] = named(tick);
    const [, y] = place(plane, [plane.x[0], value]);
    parts.push(line([left - 5, y], [left, y], "quiet"));
    parts.push(
      text(left - 9, y + 6, words, {
        anchor: "end",
        colour: "quiet",
      }),
    );
  }
  parts.push(
    text(left + width / 2, bottom + 50, xLabel, { anchor: "middle" }),
    text(left, top - 14, yLabel),
  );
  return parts.join("");
}

function named(tick: Tick): [number, string] {
  return typeof tick === "number" ? [tick, tick.toLocaleString("en")] : tick;
}

/**
 * Gives ticks for an axis of base-10 logarithms: every step-th exponent, written
 * as a power of ten.
 *
 * @example
 * ```ts
 * assert.deepEqual(powersOfTen(-12, 0, 6), [[-12, "10⁻¹²"], [-6, "10⁻⁶"], [0, "10⁰"]]);
 * ```
 */
export function powersOfTen(from: number, to: number, step = 1): Tick[] {
  const ticks: Tick[] = [];
  for (let exponent = from; exponent <= to; exponent += step) {
    const raised = [...String(exponent)].map((digit) =>
      digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]
    );
    ticks.push([exponent, `10${raised.join("")}`]);
  }
  return ticks;
}

/** Shows only what lies inside the plane. */
export function inside(plane: Plane, ...content: string[]): string {
  const { left, top, width, height } = plane;
  return element("svg", {
    x: left,
    y: top,
    width,
    height,
    viewBox: [left, top, width, height].map(round).join(" "),
  }, ...content);
}

/**
 * Draws points: discs for label 1, rings for label 0.
 *
 * Shapes: rows [n, 2], labels [n].
 */
export function points(
  plane: Plane,
  rows: number[][],
  labels: number[],
  radius = 6,
): string {
  return rows.map((row, i) => {
    const [cx, cy] = place(plane, row);
    if (labels[i] === 1) {
      return element("circle", { cx, cy, r: radius, class: "fill-one" });
    }
    const ring = {
      r: radius - 1,
      class: "fill-paper stroke-zero",
      "stroke-width": 2,
    };
    return element("circle", { cx, cy, ...ring });
  }).join("");
}

/** Draws straight lines from point to point. */
export function curve(
  plane: Plane,
  through: number[][],
  colour: Colour,
  width = 2,
  dash = "",
): string {
  const pixels = through.map((point) => place(plane, point).map(round).join())
    .join(" ");
  const dashes: Record<string, string> = dash === ""
    ? {}
    : { "stroke-dasharray": dash };
  return element("polyline", {
    points: pixels,
    fill: "none",
    class: `stroke-${colour}`,
    "stroke-width": width,
    ...dashes,
  });
}

/**
 * Gives the corners of the part of the plane where w₀ + w₁x + w₂y ≥ 0; none if
 * there is no such part.
 *
 * Source: I. E. Sutherland, G. W. Hodgman, "Reentrant Polygon Clipping" (1974).
 */
export function clip(plane: Plane, w: number[]): number[][] {
  const [left, right] = plane.x;
  const [bottom, top] = plane.y;
  const corners = [[left, bottom], [right, bottom], [right, top], [left, top]];
  const side = ([x, y]: number[]) => w[0] + w[1] * x + w[2] * y;
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length];
    const kept = side(corner) >= 0 ? [corner] : [];
    if (side(corner) >= 0 === side(next) >= 0) return kept;
    const share = side(corner) / (side(corner) - side(next));
    return [
      ...kept,
      corner.map((value, k) => value + share * (next[k] - value)),
    ];
  });
}

/** Tints the part of the plane where w₀ + w₁x + w₂y ≥ 0. */
export function halfPlane(plane: Plane, w: number[]): string {
  const pixels = clip(plane, w).map((corner) =>
    place(plane, corner).map(round).join()
  ).join(" ");
  return pixels === ""
    ? ""
    : element("polygon", { points: pixels, class: "fill-tint" });
}

/** Draws the line w₀ + w₁x + w₂y = 0 across the plane. */
export function boundary(
  plane: Plane,
  w: number[],
  colour: Colour,
  width = 2,
  dash = "",
): string {
  const onLine = ([x, y]: number[]) =>
    Math.abs(w[0] + w[1] * x + w[2] * y) < 1e-9 * Math.hypot(...w);
  const ends = clip(plane, w).filter(onLine);
  return ends.length < 2 ? "" : curve(plane, ends, colour, width, dash);
}
//# sourceMappingURL=plane.ts.map
