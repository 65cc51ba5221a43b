/**
 * A workgroup at work: from what sliders say to a drawing, as text. It needs no
 * page to stand on.
 *
 * @module
 */
import { tiledMatmul } from "../kernels/tiled_matmul.ts";
import { treeReduce } from "../kernels/tree_reduce.ts";
import { element, line, svg, text } from "../plot/svg.ts";
import type { Barrier, Kernel } from "../workgroup/kernel.ts";
import { simulate } from "../workgroup/simulate.ts";
import { type Stretch, watch, type Watched } from "./watch.ts";

/** Where an array is drawn, and with how many columns. */
export interface Place {
  /** The array's name. */
  readonly name: string;
  /** In pixels. */
  readonly left: number;
  /** In pixels. */
  readonly top: number;
  /** How many numbers stand in a row. */
  readonly columns: number;
}

/** What is watched, and where it is drawn; lanes are an array, too. */
export interface Scene extends Watched {
  /** A place for each array, and one for the lanes. */
  readonly places: readonly Place[];
  /** How wide a number's cell is, in pixels. */
  readonly cell: number;
}

/** The same kernel, which waits at some of its barriers only, counted from 0. */
function waitingAt(kernel: Kernel, waits: (i: number) => boolean): Kernel {
  return function* (id, buffers, shared) {
    let i = 0;
    for (const here of kernel(id, buffers, shared) as Iterable<Barrier>) {
      if (waits(i++)) yield here;
    }
  };
}

function sumOf(lanes: number, kernel: Kernel): Scene {
  const cell = Math.min(56, 800 / lanes);
  const x = Float32Array.from({ length: lanes }, (_, i) => (7 * i + 3) % 10);
  const row = (name: string, top: number) => ({
    name,
    left: 90,
    top,
    columns: lanes,
  });
  return {
    kernel,
    size: [lanes, 1],
    buffers: { x, sums: new Float32Array(1) },
    shared: { tile: lanes },
    places: [
      row("x", 96),
      row("lanes", 190),
      row("tile", 286),
      row("sums", 370),
    ],
    cell,
  };
}

function productOf(tile: number, kernel: Kernel): Scene {
  const [n, cell] = [2 * tile, 30];
  const numbers = (times: number) =>
    Float32Array.from({ length: n * n }, (_, i) => (times * i) % 5);
  const [gap, top] = [40 + cell * n, 96];
  return {
    kernel,
    size: [tile, tile],
    buffers: { a: numbers(3), b: numbers(7), out: new Float32Array(n * n) },
    shared: { aTile: tile * tile, bTile: tile * tile },
    places: [
      { name: "a", left: 40, top, columns: n },
      { name: "b", left: 40 + gap, top, columns: n },
      { name: "out", left: 40 + 2 * gap, top, columns: n },
      ...["aTile", "bTile", "lanes"].map((name, i) => ({
        name,
        left: 40 + i * gap,
        top: top + 50 + cell * n,
        columns: tile,
      })),
    ],
    cell,
  };
}

const product = (tile: number) =>
  tiledMatmul({ m: 2 * tile, k: 2 * tile, n: 2 * tile, tile });

/** The kernels to choose from; each is told what the slider says of its size. */
export const scenes: { readonly [name: string]: (size: number) => Scene } = {
  sum: (size) => sumOf(2 ** size, treeReduce),
  "sum without barriers": (size) =>
    sumOf(2 ** size, waitingAt(treeReduce, () => false)),
  product: (size) => productOf(size, product(size)),
  "product, second barrier missing": (size) =>
    productOf(size, waitingAt(product(size), (i) => i % 2 === 0)),
};

/** What the sliders say. */
export interface Sliders {
  /** A name out of {@linkcode scenes}. */
  kernel: string;
  /** A sum has 2 to the power of it lanes; a product, tiles of it by it. */
  size: number;
  /** How many barriers are passed; beyond the last there is no more to see. */
  step: number;
  /** Whose accesses are drawn as lines; of those that are there. */
  lane: number;
}

/** What a page needs to make the sliders: their ends, and where they begin. */
export const ranges: {
  readonly [slider in "size" | "step" | "lane"]: {
    readonly from: number;
    readonly to: number;
    readonly by: number;
    readonly first: number;
  };
} = {
  size: { from: 1, to: 4, by: 1, first: 3 },
  step: { from: 0, to: 9, by: 1, first: 1 },
  lane: { from: 0, to: 15, by: 1, first: 1 },
};

/** Draws the middle of a cell's place. */
function middle({ left, top, columns }: Place, i: number, cell: number) {
  const [row, column] = [Math.floor(i / columns), i % columns];
  const half = (cell - 4) / 2;
  const at: [number, number] = [
    left + cell * column + half,
    top + Math.min(cell, 44) * row + Math.min(half, 20),
  ];
  return at;
}

/** Draws one array: what is read is tinted, what is written framed. */
function grid(
  place: Place,
  numbers: readonly number[],
  { touches }: Stretch,
  cell: number,
): string {
  const { name, left, top } = place;
  const side = Math.min(cell, 44) - 4;
  const cells = numbers.map((value, i) => {
    const here = touches.filter(({ array, index }) =>
      array === name && index === i
    );
    const written = here.some(({ does }) => does === "writes");
    const look = `${here.length > 0 ? "fill-tint" : "fill-paper"} ${
      written ? "stroke-zero" : "stroke-quiet"
    }`;
    const [cx, cy] = middle(place, i, cell);
    return element("rect", {
      x: cx - (cell - 4) / 2,
      y: cy - side / 2,
      width: cell - 4,
      height: side,
      rx: 3,
      class: look,
      "stroke-width": written ? 3 : 1,
    }) + text(cx, cy + 5, String(value), { anchor: "middle", size: 14 });
  });
  return text(left, top - 10, name, { bold: true, size: 16 }) + cells.join("");
}

/** Draws the lanes, and from one of them a line to all that it touches. */
function lanesOf(
  { places, size, cell }: Scene,
  { touches }: Stretch,
  chosen: number,
): string {
  const place = places.find(({ name }) => name === "lanes")!;
  const from = middle(place, chosen, cell);
  const lines = touches.filter(({ lane }) => lane === chosen).map((touch) => {
    const to = places.find(({ name }) => name === touch.array)!;
    const colour = touch.does === "reads" ? "one" : "zero";
    return line(from, middle(to, touch.index, cell), colour, 2);
  });
  const discs = Array.from({ length: size[0] * size[1] }, (_, i) => {
    const [cx, cy] = middle(place, i, cell);
    const look = i === chosen ? "fill-ink" : "fill-paper stroke-ink";
    return element("circle", { cx, cy, r: 13, class: look }) +
      text(cx, cy + 5, String(i), {
        anchor: "middle",
        size: 13,
        colour: i === chosen ? "paper" : "ink",
      });
  });
  const title = text(place.left, place.top - 10, "lanes", {
    bold: true,
    size: 16,
  });
  return lines.join("") + title + discs.join("");
}

/**
 * Draws a workgroup between two barriers: its memory afterwards, what was
 * touched, and one lane's part in it.
 *
 * @returns SVG
 * @throws {RangeError} if there is no such kernel, or a slider is out of range
 * @example
 * ```ts
 * const drawing = workgroup({ kernel: "sum", size: 3, step: 1, lane: 1 });
 * assert.match(drawing, /^<svg/);
 * ```
 */
export function workgroup(sliders: Sliders): string {
  const { kernel: name, size, step, lane } = sliders;
  if (!Object.hasOwn(scenes, name)) {
    throw new RangeError(
      `workgroup: no ${name} here; expected ${Object.keys(scenes).join(", ")}`,
    );
  }
  for (const [slider, { from, to }] of Object.entries(ranges)) {
    const value = sliders[slider as keyof typeof ranges];
    if (!(Number.isInteger(value) && value >= from && value <= to)) {
      throw new RangeError(
        `workgroup: ${slider} is ${value}; expected ${from} to ${to}`,
      );
    }
  }
  const scene = scenes[name](size);
  const { kernel, buffers, shared, places, cell } = scene;
  const copies = Object.fromEntries(
    Object.entries(buffers).map(([name, data]) => [name, data.slice()]),
  );
  const launch = { workgroups: 1, size: scene.size, buffers: copies, shared };
  // That barriers were skipped is no news here; what comes of it is.
  const races = simulate(kernel, launch).findings.filter(({ kind }) =>
    kind === "race"
  );
  const stretches = watch(scene);
  const shown = Math.min(step, stretches.length - 1);
  const stretch = stretches[shown];
  const chosen = Math.min(lane, scene.size[0] * scene.size[1] - 1);
  const found = races.length === 0
    ? "nothing found"
    : races.map(({ array, index }) => `race at ${array}[${index}]`).join(", ");
  const words = `${name}, ${shown} of ${stretches.length - 1} barriers passed`;
  const arrays = places.filter((place) => place.name !== "lanes");
  const bottoms = arrays.map(({ name, top, columns }) =>
    top + Math.min(cell, 44) * Math.ceil(stretch.after[name].length / columns)
  );
  const rights = places.map(({ left, columns }) => left + cell * columns);
  return svg(
    {
      width: Math.max(560, ...rights) + 40,
      height: Math.max(...bottoms) + 30,
      title: words,
      description: `${words}; lane ${chosen} touches ${
        stretch.touches.filter(({ lane }) => lane === chosen).map((
          { does, array, index },
        ) => `${array}[${index}] (${does})`).join(", ") || "nothing"
      }. The simulator says: ${found}.`,
    },
    text(40, 30, words, { bold: true }),
    text(40, 52, found, {
      colour: races.length > 0 ? "zero" : "quiet",
      size: 15,
    }),
    ...arrays.map((place) =>
      grid(place, stretch.after[place.name], stretch, cell)
    ),
    lanesOf(scene, stretch, chosen),
  );
}
//# sourceMappingURL=workgroup.ts.map
