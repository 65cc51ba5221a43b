/**
 * The picture of every title slide: a few steps of gradient descent on y = x², which is what the course is named after.
 *
 * @module
 */

const WIDTH = 440;
const HEIGHT = 360;
/** Each step keeps this share of x: 1 − 2 · 0.2 at learning rate 0.2. */
const KEEP = 0.6;
const STEPS = 7;

/** Draws the curve and the steps; colours come from the style sheet. */
export function renderMotif(): string {
  const curve = Array.from(
    { length: 61 },
    (_, index) => pixel(-1.1 + index * 2.2 / 60).join(" "),
  );
  const walk = Array.from(
    { length: STEPS },
    (_, step) => pixel(-(KEEP ** step)),
  );
  const dots = walk.map(([x, y], step) =>
    `<circle cx="${x}" cy="${y}" r="${9 - step}"/>`
  );
  return `<svg class="motif" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">` +
    `<polyline class="motif-curve" points="${curve.join(" ")}"/>` +
    `<polyline class="motif-walk" points="${
      walk.map((point) => point.join(" ")).join(" ")
    }"/>${dots.join("")}</svg>`;
}

/** Where x and x² lie in the picture. */
function pixel(x: number): [number, number] {
  const across = WIDTH / 2 + x * (WIDTH / 2 - 20);
  const down = HEIGHT - 20 - x * x * (HEIGHT - 70);
  return [Math.round(across * 10) / 10, Math.round(down * 10) / 10];
}
