import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/descent/num_grad.ts";
import { sse } from "../../../lib/descent/sse.ts";

const sum = (values: number[]) =>
  values.reduce((total, value) => total + value, 0);

const functions: Record<string, (w: number[]) => number> = {
  "Σ w²": (w) => sum(w.map((wi) => wi * wi)),
  "Σ w³": (w) => sum(w.map((wi) => wi * wi * wi)),
  "Π w": (w) => w.reduce((product, wi) => product * wi, 1),
  "Σ eʷ": (w) => sum(w.map(Math.exp)),
  "Σ |w|": (w) => sum(w.map(Math.abs)),
  // Uses up what it is given.
  "Σ w², emptying w": (w) => sum(w.splice(0).map((wi) => wi * wi)),
};

/** The slopes of a function that is known by its formula; the usual h if none is given. */
export function numGradOf(
  mine: typeof Exercise,
  name: string,
  w: number[],
  h?: number,
) {
  return h === undefined
    ? mine.numGrad(functions[name], w)
    : mine.numGrad(functions[name], w, h);
}

/** The slopes of the error of a linear unit. */
export function numGradOfSse(
  mine: typeof Exercise,
  w: number[],
  rows: number[][],
  targets: number[],
) {
  return mine.numGrad((at) => sse(at, rows, targets), w);
}

/** Where f was asked, in the order of the coordinates, each place once. */
export function pointsWhereFIsAsked(
  mine: typeof Exercise,
  w: number[],
  h: number,
) {
  const places: number[][] = [];
  mine.numGrad(
    (at) => {
      places.push(at);
      return 0;
    },
    w,
    h,
  );
  const texts = new Set(places.map((place) => JSON.stringify(place)));
  return [...texts].map((text): number[] => JSON.parse(text)).sort((a, b) =>
    a[0] - b[0] || a[1] - b[1]
  );
}

/** What w holds after the call. */
export function wAfterNumGrad(mine: typeof Exercise, w: number[]) {
  mine.numGrad((at) => sum(at), w);
  return w;
}

serve({ numGradOf, numGradOfSse, pointsWhereFIsAsked, wAfterNumGrad });
//# sourceMappingURL=3.3.driver.ts.map
