/**
 * The payoff of chapter 8: chapter 3's training on the GPU, kernels counted in
 * the simulator and timed on an adapter, and the size from which on the GPU
 * pays. Run it with `deno task run 8`.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { bufferOf, dispatch } from "../backend/webgpu/dispatch.ts";
import type { Gpu } from "../backend/webgpu/gpu.ts";
import { runShader } from "../backend/webgpu/run_shader.ts";
import { isSoftware } from "../backend/webgpu/software.ts";
import { openWebgpu } from "../backend/webgpu/webgpu.ts";
import type { Webgpu } from "../backend/webgpu/webgpu.ts";
import { room } from "../data/room.ts";
import { AdapterError } from "../errors.ts";
import { guardedZip } from "../kernels/guarded_zip.ts";
import { mapKernel } from "../kernels/map_kernel.ts";
import { matmulShader } from "../kernels/matmul_shader.ts";
import { naiveMatmul } from "../kernels/naive_matmul.ts";
import { naiveShader } from "../kernels/naive_shader.ts";
import { reduceShader } from "../kernels/reduce_shader.ts";
import { registerMatmul } from "../kernels/register_matmul.ts";
import { registerShader } from "../kernels/register_shader.ts";
import { tiledMatmul } from "../kernels/tiled_matmul.ts";
import { treeReduce } from "../kernels/tree_reduce.ts";
import { workgroupsFor } from "../kernels/workgroups_for.ts";
import { zipShader } from "../kernels/zip_shader.ts";
import { axes, curve, place, type Plane, powersOfTen } from "../plot/plane.ts";
import { svg, text } from "../plot/svg.ts";
import { table } from "../plot/table.ts";
import { wrap } from "../plot/wrap.ts";
import { seeded } from "../random.ts";
import {
  abs,
  add,
  drawn,
  fromValues,
  item,
  matmul,
  max,
  mul,
  ones,
  scope,
  slice,
  sub,
  type Tensor,
  tensor,
  toInt,
  useBackend,
  values,
  valuesLater,
  zeros,
} from "../tensor.ts";
import type { Kernel } from "../workgroup/kernel.ts";
import { type Report, simulate } from "../workgroup/simulate.ts";
import { simulateShader } from "../workgroup/wgsl/simulate_shader.ts";
import { simulated, survey } from "./03_gradient_descent.ts";
import type { Ground } from "./03_gradient_descent.ts";
import { squares } from "./04_autograd.ts";

/** Takes a step down the error of a linear unit: rows x, targets y, weights w. */
export function step(x: Tensor, y: Tensor, w: Tensor, rate: number): Tensor {
  const [dw] = grad(squares(x, y, w), [w]);
  return sub(w, mul(rate, dw));
}

/** Descends into the error of a linear unit, from zero weights. */
export function train(
  { rows, targets, stable }: Ground,
  steps: number,
): number[] {
  using _ = scope();
  const [x, y] = [tensor(rows), tensor(targets.map((target) => [target]))];
  let w = tensor(rows[0].map(() => [0]));
  for (let i = 0; i < steps; i++) {
    using inner = scope();
    w = inner.replace(w, step(x, y, w, 0.9 * stable));
  }
  return [...values(w)];
}

/** Gives the shortest time of some work in ms, without its first. */
export function bestTime(work: () => void): number {
  const timed = (times: number) => {
    const begun = performance.now();
    for (let i = 0; i < times; i++) work();
    return performance.now() - begun;
  };
  work();
  let [times, took] = [1, timed(1)];
  while (took < 4) took = timed(times *= 2);
  let [least, spent] = [took, took];
  while (spent < 300) {
    took = timed(times);
    if (took > 1) least = Math.min(least, took); // else the clock stood
    spent += Math.max(took, 4);
  }
  return least / times;
}

/** Writes milliseconds with two digits that count, short ones as microseconds. */
export function ms(time: number): string {
  const [value, unit] = time < 0.1 ? [1000 * time, "µs"] : [time, "ms"];
  return `${Number(value.toPrecision(2)).toLocaleString("en")} ${unit}`;
}

/** Waits until a tensor is computed, by looking at its first number. */
export function wait(x: Tensor): void {
  using _ = scope();
  values(slice(x, x.shape.map((size) => [0, Math.min(1, size)])));
}

/** What work costs that computes next to nothing, in ms. */
export async function fixedCosts(): Promise<Record<string, number>> {
  using _ = scope();
  const x = ones([16]);
  const adds = (times: number) => {
    using _ = scope();
    let sum = x;
    for (let i = 0; i < times; i++) sum = add(sum, 1);
    wait(sum);
  };
  const [one, many] = [bestTime(() => adds(1)), bestTime(() => adds(101))];
  let later = Infinity;
  for (let times = 0; times < 5; times++) {
    using _ = scope();
    const [sum, begun] = [add(x, 1), performance.now()];
    await valuesLater(sum);
    later = Math.min(later, performance.now() - begun);
  }
  return {
    "one more add of 16 numbers": (many - one) / 100,
    "an add, and looking at a number": one,
    "the same, awaited": later,
  };
}

/** Sums numbers in the simulator: launch after launch, until one is left. */
export function sumInRounds(
  x: Float32Array,
  size: number,
): { sum: number; reports: Report[] } {
  const reports: Report[] = [];
  let numbers = x;
  while (numbers.length > 1) {
    const workgroups = workgroupsFor(numbers.length, size);
    const sums = new Float32Array(workgroups);
    const buffers = { x: numbers, sums };
    const shared = { tile: size };
    reports.push(simulate(treeReduce, { workgroups, size, buffers, shared }));
    numbers = sums;
  }
  return { sum: numbers[0] ?? 0, reports };
}

/** A way to multiply matrices. */
export interface Rung {
  /** What it is called in tables. */
  readonly name: string;
  /** Makes the kernel for matrices of n × n. */
  readonly kernel: (n: number) => Kernel;
  /** Floats of each of its two tiles. */
  readonly tile: number;
  /** Rows and columns of the result that a workgroup of 8 × 8 computes. */
  readonly side: number;
}

/** From global memory, from tiles, and with registers. */
export const rungs: readonly Rung[] = [
  {
    name: "global memory",
    kernel: (n) => naiveMatmul({ m: n, k: n, n }),
    tile: 0,
    side: 8,
  },
  {
    name: "tiles of 8 × 8",
    kernel: (n) => tiledMatmul({ m: n, k: n, n, tile: 8 }),
    tile: 64,
    side: 8,
  },
  {
    name: "4 × 4 in registers",
    kernel: (n) => registerMatmul({ m: n, k: n, n, tile: 8 }, 4),
    tile: 256,
    side: 32,
  },
];

/** Multiplies matrices of n × n in the simulator; says what it found. */
export function climb({ kernel, tile, side }: Rung, n: number): Report {
  const numbers = (times: number) =>
    Float32Array.from({ length: n * n }, (_, i) => (times * i) % 11 - 5);
  const workgroups = workgroupsFor(n, side);
  return simulate(kernel(n), {
    workgroups: [workgroups, workgroups],
    size: [8, 8],
    buffers: { a: numbers(3), b: numbers(7), out: new Float32Array(n * n) },
    shared: tile === 0 ? {} : { aTile: tile, bTile: tile },
  });
}

/** The rungs on an adapter: a name, WGSL, and the side of a workgroup's result. */
export const shaders: readonly (readonly [string, () => string, number])[] = [
  [rungs[0].name, naiveShader, 8],
  [rungs[1].name, matmulShader, 8],
  [rungs[2].name, registerShader, 32],
];

/** Draws two matrices [n, n]. */
function drawTwo(n: number): [Tensor, Tensor] {
  const random = seeded(n);
  const draw = () => drawn([n, n], () => random() - 0.5);
  return [draw(), draw()];
}

/**
 * Times products of n × n on each rung, and the engine's own, in ms.
 *
 * @throws {Error} if one computes something else
 */
export function timeRungs(gpu: Gpu, n: number): [string, number][] {
  using _ = scope();
  const [a, b] = drawTwo(n);
  const [sizes, out, expected] = [
    toInt(tensor([n, n, n])),
    zeros([n, n]),
    matmul(a, b),
  ];
  const times = shaders.map(([name, write, side]): [string, number] => {
    const shader = { name: `chapter 8, ${name}`, source: write() };
    const buffers = [sizes, a, b, out].map((x) => bufferOf(x.storage));
    const groups = workgroupsFor(n, side);
    const time = bestTime(() => {
      dispatch(gpu, shader, buffers, [], [groups, groups]);
      wait(out);
    });
    const off = item(max(abs(sub(out, expected))));
    if (!(off < 1e-4 * n)) throw new Error(`${name}: off by ${off}`);
    return [name, time];
  });
  const engine = bestTime(() => {
    using _ = scope();
    wait(matmul(a, b));
  });
  return [...times, ["the engine", engine]];
}

/** Gives how many thousand million operations a second a product of n × n is. */
export function gflops(n: number, time: number): string {
  return `${Number((2 * n ** 3 / time / 1e6).toPrecision(2))} GFLOPS`;
}

/** Times how long n floats take there, until one is looked at, and back, in ms. */
export function timeBridge(n: number): [there: number, back: number] {
  const numbers = new Float32Array(n).fill(1);
  using _ = scope();
  const x = fromValues(numbers, [n]);
  const there = bestTime(() => {
    using _ = scope();
    wait(fromValues(numbers, [n]));
  });
  return [there, bestTime(() => void values(x))];
}

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

/** A kernel with a bug. */
export interface Specimen {
  /** What is wrong. */
  readonly name: string;
  /** Its WGSL. */
  readonly source: string;
  /** How many workgroups are launched. */
  readonly workgroups: number;
  /** How many numbers each input has, by its name. */
  readonly inputs: Readonly<Record<string, number>>;
  /** How many numbers come out, into `out`. */
  readonly outputs: number;
  /** What each of them should be. */
  readonly expected: (i: number) => number;
}

/** What goes in; neighbours differ, and sums of them are exact. */
const numbers = (length: number, from = 0) =>
  Float32Array.from({ length }, (_, i) => (from + i) % 1009);

/** Sums of so many numbers in each workgroup, without barriers. */
function withoutBarriers(size: number): Specimen {
  const source = /* wgsl */ `
    @group(0) @binding(0) var<storage, read> x: array<f32>;
    @group(0) @binding(1) var<storage, read_write> out: array<f32>;
    var<workgroup> tile: array<f32, ${size}>;

    @compute @workgroup_size(${size})
    fn main(
      @builtin(global_invocation_id) id: vec3u,
      @builtin(local_invocation_id) local: vec3u,
      @builtin(workgroup_id) workgroup: vec3u,
    ) {
      tile[local.x] = x[id.x];
      for (var half = ${size / 2}u; half >= 1u; half /= 2u) {
        if (local.x < half) {
          tile[local.x] += tile[local.x + half];
        }
      }
      if (local.x == 0u) {
        out[workgroup.x] = tile[0];
      }
    }
  `;
  const name = `sums of ${size}, no barriers`;
  const inputs = { x: 1000 * size };
  const from = (group: number) => numbers(size, group * size);
  return {
    ...{ name, source, inputs, workgroups: 1000, outputs: 1000 },
    expected: (group) => from(group).reduce((sum, v) => sum + v),
  };
}

/** The museum's kernels. */
export const specimens: readonly Specimen[] = [
  withoutBarriers(64),
  withoutBarriers(8),
  {
    name: "pairs, no guard",
    source: /* wgsl */ `
      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> b: array<f32>;
      @group(0) @binding(2) var<storage, read_write> out: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(global_invocation_id) id: vec3u) {
        out[id.x] = a[id.x] + b[id.x];
      }
    `,
    workgroups: 16,
    inputs: { a: 1000, b: 1000 },
    outputs: 1000,
    expected: (i) => 2 * (i % 1009),
  },
];

/** The buffers of a specimen. */
function numbersFor({ inputs, outputs }: Specimen) {
  const lengths = Object.entries({ ...inputs, out: outputs });
  return Object.fromEntries(
    lengths.map(([name, n]) => [name, numbers(n)]),
  );
}

/** Says what the simulator thinks of a specimen: kinds of findings. */
export function judge(specimen: Specimen): string {
  const launch = { workgroups: 16, buffers: numbersFor(specimen) };
  const { findings } = simulateShader(specimen.source, launch);
  return [...new Set(findings.map(({ kind }) => kind))].join(", ") || "right";
}

/** Gives how many of the numbers that come out on an adapter are wrong. */
export async function countWrong(specimen: Specimen): Promise<number> {
  const { source, workgroups, expected } = specimen;
  const buffers = numbersFor(specimen);
  await runShader(source, { workgroups, buffers });
  return buffers.out.filter((v, i) => v !== expected(i)).length;
}

/** Squares, adds, sums and climbs the ladder in the simulator; prints what it counted. */
export function showSimulated(): void {
  const x = Float32Array.from({ length: 5000 }, (_, i) => i % 7);
  const [squares, both] = [new Float32Array(5000), new Float32Array(5000)];
  const found = [
    simulate(mapKernel((x) => x * x), {
      workgroups: 100,
      size: 50,
      buffers: { x, out: squares },
    }),
    simulate(guardedZip((a, b) => a + b), {
      workgroups: workgroupsFor(5000, 64),
      size: 64,
      buffers: { a: x, b: squares, out: both },
    }),
  ];
  const { sum, reports } = sumInRounds(both, 64);
  const findings = [...found, ...reports].flatMap(({ findings }) => findings);
  const expected = x.reduce((sum, v) => sum + v + v * v, 0);
  console.log(
    `in the simulator, Σ x + x² of 5,000 numbers: ${sum}, expected ` +
      `${expected}; ${findings.length} findings`,
  );
  for (const { message } of findings) console.log(wrap(message));
  const n = 32;
  console.log();
  console.log(table([
    ["reads for a multiplication", "global", "shared", "findings"],
    ...rungs.map((rung) => {
      const { counts, findings } = climb(rung, n);
      const each = [counts.reads, counts.sharedReads].map((count) =>
        String(count / n ** 3)
      );
      return [rung.name, ...each, String(findings.length)];
    }),
  ]));
}

/** Prints what costs something however few numbers there are. */
export async function showCosts(): Promise<void> {
  useBackend("wasm");
  const wasm = await fixedCosts();
  const { gpu } = await useBackend("webgpu") as Webgpu;
  const webgpu = await fixedCosts();
  console.log(table([
    ["", "wasm", "webgpu"],
    ...Object.keys(wasm).map((what) => [
      what,
      ms(wasm[what]),
      ms(webgpu[what]),
    ]),
  ]));
  const { rows, targets, stable } = simulated();
  using _ = scope();
  const [x, y] = [tensor(rows), tensor(targets.map((target) => [target]))];
  const w = zeros([rows[0].length, 1]);
  wait(w);
  const before = gpu.batch.count;
  const [dw] = grad(squares(x, y, w), [w]);
  sub(w, mul(stable, dw));
  const count = gpu.batch.count - before;
  console.log(`dispatches in a step of chapter 3's training: ${count}`);
}

/** Prints how long numbers take to the GPU and back. */
export async function showBridge(): Promise<void> {
  await useBackend("webgpu");
  console.log(table([
    ["floats", "there", "back"],
    ...[1, 1e4, 1e6, 1e7].map((n) => [
      n.toLocaleString("en"),
      ...timeBridge(n).map(ms),
    ]),
  ]));
}

/** Prints what products of n × n take on each rung. */
export async function showRungs(gpu: Gpu, n: number): Promise<void> {
  await useBackend("webgpu");
  console.log(table([
    [`${n} × ${n} on ${gpu.name}`],
    ...timeRungs(gpu, n).map(([name, time]) => [
      name,
      ms(time),
      gflops(n, time),
    ]),
  ]));
}

/** Prints what a step of chapter 3's training takes, with ever more minutes. */
export async function showTraining(minutes: readonly number[]): Promise<void> {
  const rows = [["a step of chapter 3", "wasm", "webgpu"]];
  for (const many of minutes) {
    const ground = survey(room(many, seeded(1)));
    const row = [`${many.toLocaleString("en")} minutes`];
    for (const name of ["wasm", "webgpu"]) {
      await useBackend(name);
      using _ = scope();
      const { rows, targets, stable } = ground;
      const [x, y] = [tensor(rows), tensor(targets.map((target) => [target]))];
      const time = bestTime(() => {
        using _ = scope();
        let w = zeros([rows[0].length, 1]);
        for (let i = 0; i < 20; i++) {
          using inner = scope();
          w = inner.replace(w, step(x, y, w, stable));
        }
        wait(w);
      });
      row.push(ms(time / 20));
    }
    rows.push(row);
  }
  console.log(table(rows));
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

/** Adds pairs on the adapter, sums what comes out, and prints it. */
export async function showSum(): Promise<void> {
  const n = 100_000;
  const draw = (k: number) => Float32Array.from({ length: n }, (_, i) => i % k);
  const [a, b] = [draw(3), draw(5)];
  let numbers = new Float32Array(n);
  const buffers = { a, b, out: numbers };
  await runShader(zipShader(), { workgroups: workgroupsFor(n, 64), buffers });
  let launches = 0;
  for (; numbers.length > 1; launches++) {
    const workgroups = workgroupsFor(numbers.length, 64);
    const sums = new Float32Array(workgroups);
    await runShader(reduceShader(), {
      workgroups,
      buffers: { x: numbers, sums },
    });
    numbers = sums;
  }
  const expected = a.reduce((sum, v, i) => sum + v + b[i], 0);
  console.log(
    `${n.toLocaleString("en")} pairs added, and summed in ${launches} ` +
      `launches: ${numbers[0]}, expected ${expected}`,
  );
}

/** Prints what the simulator says of the museum's kernels, and what an adapter does. */
export async function showSpecimens(adapter: boolean): Promise<void> {
  const rows = [
    ["a bug", "the simulator says", adapter ? "wrong on the adapter" : ""],
  ];
  for (const specimen of specimens) {
    const wrong = adapter
      ? `${await countWrong(specimen)} of ${specimen.outputs}`
      : "";
    rows.push([specimen.name, judge(specimen), wrong]);
  }
  console.log(table(rows));
}

/** Opens the GPU; says what is missing where there is none. */
export async function openOrSay(
  say: (message: string) => void,
): Promise<Gpu | undefined> {
  try {
    return (await openWebgpu()).gpu;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    say(error.message);
    return undefined;
  }
}

const sizes = [16, 32, 64, 128, 256, 512, 1024];

/**
 * Counts in the simulator, then times on the adapter, if there is one.
 *
 * @param args `--svg` to print only the figure of the crossover, as SVG
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--svg");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 8: can't read ${unknown}; expected --svg or nothing`,
    );
  }
  if (args.includes("--svg")) {
    const gpu = await openOrSay((message) => {
      throw new Error(`run 8: nothing to draw: ${message}`);
    });
    console.log(drawProducts(await timeProducts(sizes), gpu!.name));
    return;
  }
  showSimulated();
  console.log();
  const gpu = await openOrSay((message) => console.log(`${message}\n`));
  await showSpecimens(gpu !== undefined);
  if (!gpu) return;
  console.log(`\n${gpu.name}`);
  await showSum();
  console.log();
  await showCosts();
  console.log();
  await showBridge();
  console.log();
  await showTraining([1000, 10_000, 100_000]);
  console.log();
  const times = await timeProducts(sizes);
  showProducts(times, gpu.name);
  console.log();
  // Rungs far below the engine's take their time.
  await showRungs(gpu, times[times.length - 1].webgpu < 20 ? 1024 : 256);
}
//# sourceMappingURL=08_on_the_gpu.ts.map
