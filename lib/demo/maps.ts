import type { Optimiser } from "../optim/optimiser.ts";
import type { Surface } from "../optim/surfaces.ts";
import { heightAt, walk } from "../optim/walk.ts";
import type { Plane } from "../plot/plane.ts";
import { element, svg, text } from "../plot/svg.ts";
import { ground, track } from "./ball.ts";

/**
 * Draws a map of a surface for each of some optimisers, four in a row, with its
 * path and the height above the lowest point where that ends.
 *
 * @param optimisers by the names that stand above their maps
 * @returns SVG
 */
export function maps(
  surface: Surface,
  optimisers: { readonly [name: string]: Optimiser },
  steps: number,
): string {
  const bottom = heightAt(surface, surface.lowest);
  const ends: string[] = [];
  const size = { width: 220, height: 164, ...surface.window };
  // Drawn once, and shown for each.
  const id = surface.name.replaceAll(" ", "-");
  const below = ground({ left: 0, top: 0, ...size }, surface);
  const drawn = Object.entries(optimisers).map(([name, optimiser], i) => {
    const [left, top] = [12 + 236 * (i % 4), 42 + 216 * Math.floor(i / 4)];
    const plane: Plane = { left, top, ...size };
    const path = walk(surface, optimiser, { steps });
    const above = heightAt(surface, path[path.length - 1]) - bottom;
    const end = above < 1e-4 ? "there" : above.toPrecision(2);
    ends.push(`${name} ${end}`);
    const right = { anchor: "end", colour: "quiet", size: 15 } as const;
    return element("use", { href: `#${id}`, x: left, y: top }) +
      track(plane, path) +
      text(left, top - 10, name, { bold: true, size: 15 }) +
      text(left + size.width, top - 10, end, right);
  });
  return svg(
    {
      width: 952,
      height: 10 + 216 * Math.ceil(drawn.length / 4),
      title: `${steps} steps on ${surface.name}`,
      description: `A path on ${surface.name} for each optimiser, and how ` +
        `high above the lowest point it ends: ${ends.join(", ")}.`,
    },
    element("defs", {}, element("g", { id, class: "figure" }, below)),
    ...drawn,
  );
}
//# sourceMappingURL=maps.ts.map
