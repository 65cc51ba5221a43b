/**
 * How the ten digits are written: what a pen visits, in a box from 0 to 1, x to
 * the right and y down.
 *
 * @module
 */

/** A place in the box: x, y. */
export type Point = readonly [x: number, y: number];

/** What the pen visits without being lifted. */
export type Stroke = readonly Point[];

/**
 * Gives points on an ellipse, one for each 30 degrees or less.
 *
 * @param from where it begins, in degrees: 0 is right, 90 is down
 * @param to where it ends; beyond `from` the pen goes clockwise
 */
function arc(
  [x, y]: Point,
  [width, height]: Point,
  from: number,
  to: number,
): Stroke {
  const steps = Math.ceil(Math.abs(to - from) / 30);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (from + (to - from) * i / steps) * Math.PI / 180;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });
}

/** For each digit the ways to write it; each way is a list of strokes. */
export const digits: readonly (readonly (readonly Stroke[])[])[] = [
  [[arc([0.5, 0.5], [0.32, 0.46], -90, 270)]],
  [
    [[[0.5, 0.04], [0.5, 0.96]]],
    [[[0.25, 0.3], [0.55, 0.04], [0.55, 0.96]]],
  ],
  [
    [[...arc([0.5, 0.3], [0.32, 0.26], -170, 40), [0.18, 0.96], [0.84, 0.96]]],
    [[
      ...arc([0.5, 0.3], [0.3, 0.26], -170, 60),
      ...arc([0.3, 0.85], [0.13, 0.11], 0, -270),
      [0.85, 0.95],
    ]],
  ],
  [
    [[
      ...arc([0.46, 0.27], [0.3, 0.23], -150, 90),
      ...arc([0.46, 0.72], [0.34, 0.24], -90, 150),
    ]],
    [[
      [0.2, 0.05],
      [0.78, 0.05],
      [0.45, 0.42],
      ...arc([0.46, 0.7], [0.34, 0.26], -70, 150),
    ]],
  ],
  [
    [[[0.62, 0.96], [0.62, 0.04], [0.14, 0.66], [0.88, 0.66]]],
    [[[0.2, 0.06], [0.18, 0.52], [0.82, 0.52]], [[0.76, 0.06], [0.7, 0.96]]],
  ],
  [[
    [
      [0.3, 0.05],
      [0.26, 0.45],
      ...arc([0.46, 0.68], [0.34, 0.27], -120, 145),
    ],
    [[0.3, 0.05], [0.8, 0.05]],
  ]],
  [
    [[[0.7, 0.05], ...arc([0.5, 0.68], [0.3, 0.27], -170, -530)]],
    [[
      ...arc([0.62, 0.5], [0.42, 0.45], -80, -180),
      ...arc([0.5, 0.7], [0.3, 0.25], -180, -540),
    ]],
  ],
  [
    [[[0.16, 0.06], [0.84, 0.06], [0.4, 0.96]]],
    [[[0.16, 0.06], [0.84, 0.06], [0.4, 0.96]], [[0.34, 0.5], [0.8, 0.5]]],
  ],
  [
    [
      arc([0.5, 0.27], [0.26, 0.22], 0, 360),
      arc([0.5, 0.72], [0.31, 0.24], 0, 360),
    ],
    [[
      ...arc([0.5, 0.26], [0.27, 0.22], -40, -270),
      ...arc([0.5, 0.72], [0.29, 0.24], -90, 220),
      [0.7, 0.1],
    ]],
  ],
  [
    [[...arc([0.48, 0.3], [0.3, 0.26], 0, -360), [0.66, 0.96]]],
    [[
      ...arc([0.48, 0.3], [0.29, 0.25], -10, -360),
      ...arc([0.38, 0.5], [0.42, 0.46], 0, 110),
    ]],
  ],
];
//# sourceMappingURL=strokes.ts.map
