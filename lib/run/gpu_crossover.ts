/**
 * From which size on a product is faster on the GPU.
 *
 * @module
 */
import { isSoftware } from "../backend/webgpu/software.ts";
import { axes, curve, place, type Plane, powersOfTen } from "../plot/plane.ts";
import { svg, text } from "../plot/svg.ts";
import { table } from "../plot/table.ts";
import { wrap } from "../plot/wrap.ts";
import { matmul, scope, useBackend } from "../tensor.ts";
import { drawTwo } from "./gpu_rungs.ts";
import { bestTime, ms, wait } from "./gpu_timing.ts";

/** What a product of n × n takes on either machine, in ms. */
export interface Timing {
  /** Rows and columns. */
  readonly n: number;
  /** On the processor. */
  readonly wasm: number;
  /** On the GPU. */
  readonly webgpu: number;
}

/** Times products of n × n on both machines, until one takes a second. */
export async function timeProducts(
  sizes: readonly number[],
): Promise<Timing[]> {
  const times: Timing[] = [];
  for (const n of sizes) {
    const time = async (name: "wasm" | "webgpu") => {
      await useBackend(name);
      using _ = scope();
      const [a, b] = drawTwo(n);
      return bestTime(() => {
        using _ = scope();
        wait(matmul(a, b));
      });
    };
    const wasm = await time("wasm");
    const webgpu = await time("webgpu");
    times.push({ n, wasm, webgpu });
    if (Math.max(wasm, webgpu) > 1000) break;
  }
  return times;
}

/** Gives the size from which on the GPU was faster, if it was at the largest. */
export function crossover(times: readonly Timing[]): number | undefined {
  return times[times.findLastIndex((t) => t.webgpu >= t.wasm) + 1]?.n;
}

/** Times run from 10⁻³ to 10⁴ ms; each letter stands for a fifth of a power. */
const [from, to, letters] = [-3, 4, 5];

/** Marks both times on a line: c for the processor, g for the GPU, x for both. */
function marks({ wasm, webgpu }: Timing): string {
  const cells = [..." ".repeat((to - from) * letters + 1)];
  const at = (time: number) =>
    Math.min(
      cells.length - 1,
      Math.max(0, Math.round((Math.log10(time) - from) * letters)),
    );
  cells[at(wasm)] = "c";
  cells[at(webgpu)] = at(wasm) === at(webgpu) ? "x" : "g";
  return `|${cells.join("")}|`;
}

/** Says from which size on the GPU is ahead, in words. */
export function verdict(times: readonly Timing[], adapter: string): string {
  const from = crossover(times);
  const last = times[times.length - 1];
  if (from === undefined) {
    const behind = last.webgpu / last.wasm;
    return `up to ${last.n} × ${last.n} the GPU is never ahead for good; there ` +
      `it takes ${Number(behind.toPrecision(2))} times as long` +
      (isSoftware(adapter)
        ? `. ${adapter} is a program that computes on the processor`
        : "");
  }
  const ahead = last.wasm / last.webgpu;
  return `from ${from} × ${from} on the GPU is ahead; at ${last.n} × ${last.n} ` +
    `it is ${Number(ahead.toPrecision(2))} times as fast`;
}

/** Prints both times of each size, as numbers and as marks on a line. */
export function showProducts(times: readonly Timing[], adapter: string): void {
  console.log(table([
    ["n × n", "wasm", "webgpu", "c processor, g GPU; 1 µs to 10 s"],
    ...times.map((timing) => [
      String(timing.n),
      ms(timing.wasm),
      ms(timing.webgpu),
      marks(timing),
    ]),
  ]));
  console.log(`\n${wrap(verdict(times, adapter))}`);
}

/** Draws times against sizes on logarithmic axes, and names the crossover. */
export function drawProducts(
  times: readonly Timing[],
  adapter: string,
): string {
  const ends = times.flatMap(({ wasm, webgpu }) => [wasm, webgpu]).map(
    Math.log10,
  );
  const [low, high] = [
    Math.floor(Math.min(...ends)),
    Math.ceil(Math.max(...ends)),
  ];
  const plane: Plane = {
    left: 90,
    top: 80,
    width: 560,
    height: 300,
    x: [Math.log2(times[0].n), Math.log2(times[times.length - 1].n)],
    y: [low, high],
  };
  const lines = (["wasm", "webgpu"] as const).map((name) => {
    const through = times.map((timing) => [
      Math.log2(timing.n),
      Math.log10(timing[name]),
    ]);
    const colour = name === "wasm" ? "zero" : "one";
    const [x, y] = place(plane, through[through.length - 1]);
    return curve(plane, through, colour, 2.5) +
      text(x + 10, y + 6, name, { colour, bold: true });
  });
  const from = crossover(times);
  const found = from === undefined
    ? "the lines do not cross"
    : `the GPU is ahead from n = ${from} on`;
  return svg(
    {
      width: 760,
      height: 450,
      title: "A product of n × n on both machines",
      description: `Time against n, for wasm and for ${adapter}: ${found}.`,
    },
    text(30, 32, `${adapter}: ${found}`, { bold: true }),
    axes(plane, {
      xLabel: "n",
      yLabel: "milliseconds",
      xTicks: times.map(({ n }) => [Math.log2(n), String(n)]),
      yTicks: powersOfTen(low, high),
    }),
    ...lines,
  );
}
//# sourceMappingURL=gpu_crossover.ts.map
