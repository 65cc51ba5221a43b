/**
 * A ball that rolls down a surface by the rule of an optimiser: from what
 * sliders say to a drawing, as text. It needs no page to stand on.
 *
 * @module
 */
import { adam } from "../optim/adam.ts";
import { annealing } from "../optim/annealing.ts";
import { evolution } from "../optim/evolution.ts";
import { gradientDescent } from "../optim/gradient_descent.ts";
import { momentum } from "../optim/momentum.ts";
import { newton } from "../optim/newton.ts";
import type { Optimiser } from "../optim/optimiser.ts";
import { rmsProp } from "../optim/rms_prop.ts";
import { hollows, saddle, type Surface, valley } from "../optim/surfaces.ts";
import { heightAt, walk } from "../optim/walk.ts";
import { contours } from "../plot/contours.ts";
import { axes, curve, inside, place, type Plane } from "../plot/plane.ts";
import { element, svg, text } from "../plot/svg.ts";

/** The surfaces to choose from. */
export const surfaces: { readonly [name: string]: () => Surface } = {
  valley: () => valley(),
  "turned valley": () => valley(25, Math.PI / 6),
  saddle,
  hollows: () => hollows(),
};

/** The optimisers to choose from, by what the sliders say. */
export const optimisers: {
  readonly [name: string]: (say: Sliders) => Optimiser;
} = {
  "gradient descent": ({ rate }) => gradientDescent({ rate }),
  momentum: ({ rate, momentum: share }) => momentum({ rate, momentum: share }),
  Nesterov: ({ rate, momentum: share }) =>
    momentum({ rate, momentum: share, nesterov: true }),
  RMSProp: ({ rate }) => rmsProp({ rate, decay: 0.9 }),
  Adam: ({ rate, momentum: share }) => adam({ rate, beta1: share }),
  Newton: () => newton({}),
  annealing: ({ rate }) =>
    annealing({ hot: 1, cooling: 0.97, spread: Math.max(rate, 1e-3) }),
  evolution: ({ rate }) =>
    evolution({ population: 10, spread: 0.3, rate: Math.max(rate, 1e-3) }),
};

/** What the sliders say. */
export interface Sliders {
  /** A name out of {@linkcode surfaces}. */
  surface: string;
  /** Where the ball begins; the surface's own start if nothing is said. */
  start?: readonly [x: number, y: number];
  /** A name out of {@linkcode optimisers}. */
  optimiser: string;
  /** The learning rate; for annealing, how far a move goes. */
  rate: number;
  /** The share of the velocity that stays, from 0 to below 1. */
  momentum: number;
  /** How many steps the ball has rolled. */
  steps: number;
  /** What the optimiser's chance comes from. */
  seed?: number;
}

/** What a page needs to make the sliders: their ends, and where they begin. */
export const ranges: {
  readonly [slider in "rate" | "momentum" | "steps"]: {
    readonly from: number;
    readonly to: number;
    readonly by: number;
    readonly first: number;
  };
} = {
  rate: { from: 0.005, to: 0.5, by: 0.005, first: 0.07 },
  momentum: { from: 0, to: 0.99, by: 0.01, first: 0.7 },
  steps: { from: 0, to: 100, by: 1, first: 30 },
};

/** Gives the entry of a name, or says which there are. */
function named<T>(list: { readonly [name: string]: T }, name: string): T {
  if (Object.hasOwn(list, name)) return list[name];
  throw new RangeError(
    `ball: no ${name} here; expected ${Object.keys(list).join(", ")}`,
  );
}

/** Gives heights for lines: close together near the bottom, wider further up. */
function levelsOf(surface: Surface, plane: Plane): number[] {
  const bottom = heightAt(surface, surface.lowest);
  const corners = plane.x.flatMap((x) =>
    plane.y.map((y) => heightAt(surface, [x, y]) - bottom)
  );
  const top = Math.max(...corners);
  return Array.from(
    { length: 9 },
    (_, k) => bottom + top * ((k + 1) / 10) ** 2,
  );
}

/** Draws the lines of equal height of a surface, and a cross where it is lowest. */
export function ground(plane: Plane, surface: Surface): string {
  const lines = contours(
    plane,
    (x, y) => heightAt(surface, [x, y]),
    levelsOf(surface, plane),
  );
  const [x, y] = place(plane, [...surface.lowest]).map(Math.round);
  const cross = { d: `M${x - 6},${y - 6}l12,12m0,-12l-12,12` };
  const look = { class: "stroke-ink", "stroke-width": 2.5 };
  return lines + element("path", { ...cross, ...look });
}

/** Draws a path: a ring where it begins, a dot for each step, the ball at its end. */
export function track(plane: Plane, path: number[][], ball = 7): string {
  const dots = path.slice(1).map((point) => {
    const [cx, cy] = place(plane, point);
    return element("circle", { cx, cy, r: 2.5, class: "fill-zero" });
  });
  const [cx, cy] = place(plane, path[0]);
  const ring = { r: 5, class: "fill-paper stroke-zero", "stroke-width": 2 };
  const [bx, by] = place(plane, path[path.length - 1]);
  return inside(
    plane,
    curve(plane, path, "zero", 1.5),
    ...dots,
    element("circle", { cx, cy, ...ring }),
    element("circle", { cx: bx, cy: by, r: ball, class: "fill-one" }),
  );
}

/** Draws the height above the lowest point, step for step, by its logarithm. */
function descent(plane: Plane, heights: number[]): string {
  const line = heights.map((height, step) => [
    step,
    Math.log10(Math.max(1e-6, Math.min(height, 1e3))),
  ]);
  const last = place(plane, line[line.length - 1]);
  return axes(plane, {
    yLabel: "height above the lowest point",
    xLabel: "step",
    xTicks: [0, plane.x[1]],
    yTicks: [[-6, "10⁻⁶"], [-3, "10⁻³"], [0, "1"], [3, "10³"]],
  }) + inside(plane, curve(plane, line, "one", 2)) +
    element("circle", { cx: last[0], cy: last[1], r: 5, class: "fill-one" });
}

/**
 * Draws a surface from above, the ball's way down, and how high it was after
 * each step.
 *
 * @returns SVG
 * @throws {RangeError} if there is no such surface or optimiser, there are more
 * than 10,000 steps, or a slider says what the optimiser refuses
 * @example
 * ```ts
 * const drawing = ball({
 *   surface: "valley",
 *   optimiser: "momentum",
 *   rate: 0.05,
 *   momentum: 0.7,
 *   steps: 20,
 * });
 * assert.ok(drawing.startsWith("<svg"));
 * ```
 */
export function ball(sliders: Sliders): string {
  const surface = named(surfaces, sliders.surface)();
  const optimiser = named(optimisers, sliders.optimiser)(sliders);
  const { steps, start = surface.start, seed } = sliders;
  if (steps > 10_000) {
    throw new RangeError(`ball: ${steps} steps; expected 10,000 at most`);
  }
  const path = walk(surface, optimiser, { steps, start, seed });
  const bottom = heightAt(surface, surface.lowest);
  const heights = path.map((point) => heightAt(surface, point) - bottom);
  const map: Plane = {
    left: 60,
    top: 80,
    width: 420,
    height: 300,
    ...surface.window,
  };
  const graph: Plane = {
    left: 580,
    top: 80,
    width: 320,
    height: 300,
    x: [0, Math.max(steps, 1)],
    y: [-6, 3],
  };
  const done = path.length - 1;
  const end = done < steps
    ? `after ${done} steps it is beyond all bounds`
    : `${
      heights[done].toPrecision(2)
    } above the lowest point after ${steps} steps`;
  return svg(
    {
      width: 940,
      height: 450,
      title: `${optimiser.name} on ${surface.name}`,
      description: `A ball that began at ${
        start.map((value) => value.toFixed(2)).join(", ")
      } on ${surface.name}, by ${optimiser.name}: ${end}.`,
    },
    ground(map, surface),
    track(map, path, 9),
    axes(map, { xTicks: [...surface.window.x], yTicks: [...surface.window.y] }),
    text(60, 32, `${optimiser.name}: ${end}`, { bold: true }),
    descent(graph, heights),
  );
}
//# sourceMappingURL=ball.ts.map
