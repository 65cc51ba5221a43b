import type { Activation } from "../backend.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CELL, CURVES } from "./kernels.ts";
import blocks from "./kernels/matmul_blocks.wgsl" with { type: "text" };
import dot from "./kernels/matmul_dot.wgsl" with { type: "text" };
import numbers from "./kernels/matmul_numbers.wgsl" with { type: "text" };
import registers from "./kernels/matmul_registers.wgsl" with { type: "text" };
import tiles from "./kernels/matmul_tiles.wgsl" with { type: "text" };
import views from "./kernels/matmul_views.wgsl" with { type: "text" };
import param from "./kernels/param.wgsl" with { type: "text" };
import { layOf, type Product } from "./matmul_product.ts";

/** The kernels to choose from. They give the same bits. */
export const TILES = ["registers", "tiles64", "tiles128"] as const;

/** One of them. */
export type Tile = typeof TILES[number];

/** A way to compute a product. */
export type Way = Tile | "numbers" | "dot";

/** A kernel, and what a workgroup of it computes. */
interface Kernel {
  readonly source: string;
  /** Rows and columns of the result. */
  readonly tile: readonly [rows: number, columns: number];
  /** Whether it fetches blocks of 4 by 4. */
  readonly blocks?: true;
}

const KERNELS: Record<Way, Kernel> = {
  numbers: { source: CELL + numbers, tile: [1, 1] },
  registers: { source: blocks + registers, tile: [8, 128], blocks: true },
  tiles64: {
    source: `const T = 8u;\n${blocks}${tiles}`,
    tile: [64, 64],
    blocks: true,
  },
  tiles128: {
    source: `const T = 16u;\n${blocks}${tiles}`,
    tile: [128, 128],
    blocks: true,
  },
  dot: { source: dot, tile: [1, 1] },
};

const ACTIVATIONS: Record<Activation, number> = {
  none: 0,
  relu: 1,
  tanh: 2,
  sigmoid: 3,
};

const shaders = new Map<string, Shader>();

function shaderOf(
  way: Way,
  A: number,
  B: number,
  BIAS: number,
  ACTIVATION: number,
): Shader {
  const key = `${way} ${A} ${B} ${BIAS} ${ACTIVATION}`;
  let shader = shaders.get(key);
  if (shader === undefined) {
    const { source, blocks } = KERNELS[way];
    shader = {
      name: `matmul ${way}`,
      source: CURVES + param + views + source,
      constants: { ...blocks && { A, B }, BIAS, ACTIVATION },
    };
    shaders.set(key, shader);
  }
  return shader;
}

/** Computes a product in one of the ways. */
export function multiply(gpu: Gpu, product: Product, way: Way): void {
  const { batches, m, k, n, a, b, out, bias, strides, activation } = product;
  const { tile: [rows, columns], blocks } = KERNELS[way];
  const [left, right] = [bufferOf(a.storage), bufferOf(b.storage)];
  const more = bias ? bufferOf(bias.storage) : left;
  let count = batches * Math.ceil(m / rows) * Math.ceil(n / columns);
  if (way === "numbers") count = Math.ceil(count / 256);
  dispatch(
    gpu,
    shaderOf(
      way,
      blocks ? layOf(a, product, m) : 0,
      blocks ? layOf(b, product, n) : 0,
      bias ? 1 : 0,
      ACTIVATIONS[activation],
    ),
    [left, left, right, right, more, bufferOf(out)],
    [
      ...[batches, m, k, n],
      ...[a.first, a.batch, a.own, a.along],
      ...[b.first, b.batch, b.own, b.along],
      ...[...strides, 0, 0],
      ...bias?.at ?? [0, 0, 0],
    ],
    [Math.min(count, 65535), Math.ceil(count / 65535)],
  );
}
//# sourceMappingURL=matmul_kernels.ts.map
