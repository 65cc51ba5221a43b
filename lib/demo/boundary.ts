/**
 * A boundary that moves as sliders move: three hidden units and what they make
 * together. From numbers to SVG; a page has only to put it where it belongs.
 *
 * @module
 */
import { mlpForward } from "../nn/mlp_forward.ts";
import type { MlpParams } from "../nn/params.ts";
import { boundary as lineOf, type Plane, points } from "../plot/plane.ts";
import { region } from "../plot/region.ts";
import { svg, text } from "../plot/svg.ts";
import { fromValues, scope, tensor, values } from "../tensor.ts";

/** What a hidden unit's sliders say. */
export interface UnitSliders {
  /** Where it looks, in degrees from the x axis. */
  angle: number;
  /** How far its line is from the middle of the plane. */
  offset: number;
  /** How much it counts for the output. */
  weight: number;
}

/** What all sliders say. */
export interface Sliders {
  /** One or more. */
  units: UnitSliders[];
  /** How abruptly a hidden unit changes its mind; from 1 to 50, say. */
  steepness: number;
  /** How much the weighted answers must add up to. */
  threshold: number;
}

/** Where sliders may begin. */
export const presets: Record<"one line" | "XOR" | "triangle", Sliders> = {
  "one line": {
    units: [{ angle: 45, offset: 0.2, weight: 1 }],
    steepness: 10,
    threshold: 0.5,
  },
  XOR: {
    units: [
      { angle: 45, offset: -0.45, weight: 1 },
      { angle: 45, offset: 0.45, weight: -1 },
    ],
    steepness: 10,
    threshold: 0.5,
  },
  triangle: {
    units: [90, 210, 330].map((angle) => ({ angle, offset: -0.35, weight: 1 })),
    steepness: 10,
    threshold: 2.5,
  },
};

/** Builds the network that sliders describe: two inputs, one output. */
export function network({ units, steepness, threshold }: Sliders): MlpParams {
  const turned = units.map(({ angle }) => angle * Math.PI / 180);
  return {
    layer1: {
      w: tensor(
        [Math.cos, Math.sin].map((side) =>
          turned.map((angle) => steepness * side(angle))
        ),
      ),
      b: tensor(units.map(({ offset }) => -steepness * offset)),
    },
    layer2: {
      w: tensor(units.map(({ weight }) => [weight])),
      b: tensor([-threshold]),
    },
  };
}

/**
 * Says of points of the plane what the output is: 0 or more is a yes.
 *
 * Shapes: rows [n, 2] → [n].
 * @example
 * ```ts
 * const [middle, corner] = opinions(presets.triangle, [[0, 0], [1, 1]]);
 * assert.ok(middle > 0 && corner < 0);
 * ```
 */
export function opinions(sliders: Sliders, rows: number[][]): number[] {
  using _ = scope();
  const x = fromValues(rows.flat(), [rows.length, 2]);
  const outputs = mlpForward(network(sliders), x, "sigmoid");
  return Array.from(values(outputs));
}

const plane: Plane = {
  left: 20,
  top: 60,
  width: 400,
  height: 400,
  x: [-1, 1],
  y: [-1, 1],
};

/**
 * Draws what the network says of the plane, from −1 to 1: tinted where it says
 * yes, its boundary, and dashed the line of each hidden unit.
 *
 * @param data points to draw over it, rows [n, 2] with labels [n]
 * @returns SVG
 * @throws {RangeError} if a number is not finite, or there are no units
 * @example
 * ```ts
 * assert.match(drawBoundary(presets.XOR), /^<svg/);
 * ```
 */
export function drawBoundary(
  sliders: Sliders,
  data: { rows: number[][]; labels: number[] } = { rows: [], labels: [] },
): string {
  const { units, steepness, threshold } = sliders;
  const numbers = units.flatMap((unit) => Object.values(unit));
  if (
    units.length === 0 ||
    ![...numbers, steepness, threshold].every(Number.isFinite)
  ) {
    throw new RangeError(
      `drawBoundary: ${JSON.stringify(sliders)}; expected one or more units, ` +
        "and finite numbers",
    );
  }
  const lines = units.map(({ angle, offset }) => {
    const turned = angle * Math.PI / 180;
    const line = [-offset, Math.cos(turned), Math.sin(turned)];
    return lineOf(plane, line, "quiet", 1.5, "6 5");
  });
  const right =
    opinions(sliders, data.rows).filter((opinion, i) =>
      data.labels[i] === (opinion >= 0 ? 1 : 0)
    ).length;
  const score = data.rows.length === 0
    ? ""
    : `, ${right} of ${data.rows.length} right`;
  const words = `${units.length} hidden unit${units.length > 1 ? "s" : ""}`;
  return svg(
    {
      width: 440,
      height: 480,
      title: "A boundary made by hidden units",
      description:
        `What a network of ${words} says of the plane: tinted where the ` +
        `output fires; dashed, the line of each hidden unit${score}.`,
    },
    text(20, 38, words + score, { bold: true }),
    region(plane, (rows) => opinions(sliders, rows), 80, 2.5),
    ...lines,
    points(plane, data.rows, data.labels),
  );
}
//# sourceMappingURL=boundary.ts.map
