/**
 * The payoff of chapter 8: chapter 3's training on the GPU, kernels counted in
 * the simulator and timed on an adapter, and the size from which on the GPU
 * pays. Run it with `deno task run 8`.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import type { Gpu } from "../backend/webgpu/gpu.ts";
import { runShader } from "../backend/webgpu/run_shader.ts";
import { openWebgpu } from "../backend/webgpu/webgpu.ts";
import type { Webgpu } from "../backend/webgpu/webgpu.ts";
import { room } from "../data/room.ts";
import { AdapterError } from "../errors.ts";
import { guardedZip } from "../kernels/guarded_zip.ts";
import { mapKernel } from "../kernels/map_kernel.ts";
import { reduceShader } from "../kernels/reduce_shader.ts";
import { treeReduce } from "../kernels/tree_reduce.ts";
import { workgroupsFor } from "../kernels/workgroups_for.ts";
import { zipShader } from "../kernels/zip_shader.ts";
import { table } from "../plot/table.ts";
import { wrap } from "../plot/wrap.ts";
import { seeded } from "../random.ts";
import {
  add,
  fromValues,
  mul,
  ones,
  scope,
  sub,
  type Tensor,
  tensor,
  useBackend,
  values,
  valuesLater,
  zeros,
} from "../tensor.ts";
import { type Report, simulate } from "../workgroup/simulate.ts";
import { simulated, survey } from "./03_gradient_descent.ts";
import type { Ground } from "./03_gradient_descent.ts";
import { squares } from "./04_autograd.ts";
import { drawProducts, showProducts, timeProducts } from "./gpu_crossover.ts";
import { showSpecimens } from "./gpu_museum.ts";
import { climb, rungs, showRungs } from "./gpu_rungs.ts";
import { bestTime, ms, wait } from "./gpu_timing.ts";

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
