/**
 * Products of matrices, rung by rung: counted in the simulator, and timed.
 *
 * @module
 */
import { bufferOf, dispatch } from "../backend/webgpu/dispatch.ts";
import type { Gpu } from "../backend/webgpu/gpu.ts";
import { matmulShader } from "../kernels/matmul_shader.ts";
import { naiveMatmul } from "../kernels/naive_matmul.ts";
import { naiveShader } from "../kernels/naive_shader.ts";
import { registerMatmul } from "../kernels/register_matmul.ts";
import { registerShader } from "../kernels/register_shader.ts";
import { tiledMatmul } from "../kernels/tiled_matmul.ts";
import { workgroupsFor } from "../kernels/workgroups_for.ts";
import { table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import {
  abs,
  drawn,
  item,
  matmul,
  max,
  scope,
  sub,
  type Tensor,
  tensor,
  toInt,
  useBackend,
  zeros,
} from "../tensor.ts";
import type { Kernel } from "../workgroup/kernel.ts";
import { type Report, simulate } from "../workgroup/simulate.ts";
import { bestTime, ms, wait } from "./gpu_timing.ts";

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
export function drawTwo(n: number): [Tensor, Tensor] {
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
//# sourceMappingURL=gpu_rungs.ts.map
