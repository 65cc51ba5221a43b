import { element } from "./svg.ts";

/**
 * Draws an image as squares: ink above 0, orange below, more opaque the further
 * from 0.
 *
 * Shapes: values [n²], row by row.
 * @param side of a pixel
 * @param values from −1 to 1
 * @param above the colour of what is above 0
 * @example
 * ```ts
 * assert.match(pixels(0, 0, 5, [0, 1, 0, -0.5]), /fill-zero/);
 * ```
 */
export function pixels(
  left: number,
  top: number,
  side: number,
  values: readonly number[],
  above: "ink" | "one" = "ink",
): string {
  const across = Math.sqrt(values.length);
  const frame = {
    x: left - 1,
    y: top - 1,
    width: across * side + 2,
    height: across * side + 2,
    fill: "none",
    class: "stroke-quiet",
  };
  return element("rect", frame) + values.map((value, i) => {
    const opacity = Math.min(1, Math.abs(value)).toFixed(2);
    if (opacity === "0.00") return "";
    return element("rect", {
      x: left + side * (i % across),
      y: top + side * Math.floor(i / across),
      width: side,
      height: side,
      class: `fill-${value > 0 ? above : "zero"}`,
      "fill-opacity": opacity,
    });
  }).join("");
}
//# sourceMappingURL=pixels.ts.map
