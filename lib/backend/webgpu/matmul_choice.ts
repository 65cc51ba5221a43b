import type { Storage } from "../backend.ts";
import type { Block } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { multiply, type Tile, TILES } from "./matmul_kernels.ts";
import { type Choice, recall, remember } from "./matmul_memory.ts";
import type { Product, Side } from "./matmul_product.ts";
import { readLater, readNow } from "./read_back.ts";
import { isSoftware } from "./software.ts";

/** What is known of a device. */
interface Known {
  choice: Choice;
  /** Whether it was measured, or will not be. */
  settled: boolean;
  /** Products of two numbers so far. */
  work: number;
}

const known = new WeakMap<Gpu, Known>();

/** Who multiplies so much may wait for the measurement. */
const WORTH_IT = 2 ** 33;

/** Gives the kernel that is best for a result of m × n numbers. */
export function bestTile(gpu: Gpu, m: number, n: number, work: number): Tile {
  let state = known.get(gpu);
  if (state === undefined) {
    const choice = recall(gpu);
    const guess = isSoftware(gpu.name) ? "registers" : "tiles64";
    state = {
      choice: choice ?? { medium: guess, large: guess },
      settled: choice !== undefined,
      work: 0,
    };
    known.set(gpu, state);
  }
  state.work += work;
  if (!state.settled && state.work > WORTH_IT) settle(gpu, state);
  return m * n < 2 ** 20 ? state.choice.medium : state.choice.large;
}

/** Measures now, or in the background where nothing can be waited for. */
function settle(gpu: Gpu, state: Known): void {
  state.settled = true;
  if (gpu.stage === null) {
    chooseLater(gpu).then((choice) => state.choice = choice, () => {});
    return;
  }
  try {
    state.choice = chooseNow(gpu);
  } catch {
    // A guess multiplies as well; what is wrong with the device will be said.
  }
}

/** Measures all kernels, and remembers what was best. */
export function chooseNow(gpu: Gpu): Choice {
  const steps = measured(gpu);
  for (let step = steps.next();; step = steps.next()) {
    if (step.done) return remember(gpu, step.value);
    readNow(gpu, step.value, 0, 4);
  }
}

/** The same, where numbers come later. */
export async function chooseLater(gpu: Gpu): Promise<Choice> {
  const steps = measured(gpu);
  for (let step = steps.next();; step = steps.next()) {
    if (step.done) return remember(gpu, step.value);
    await readLater(gpu, step.value, 0, 4);
  }
}

/** What is to be waited for; what comes of it in the end. */
type Steps<T> = Generator<GPUBuffer, T, void>;

/** Only where 512 × 512 takes less than 2 ms does it pay to try 2048 × 2048. */
function* measured(gpu: Gpu): Steps<Choice> {
  const [medium, ms] = yield* fastest(gpu, 512);
  if (ms > 2) return { medium, large: medium };
  const [large] = yield* fastest(gpu, 2048);
  return { medium, large };
}

/** Finds what multiplies n × n in the least time. */
function* fastest(gpu: Gpu, n: number): Steps<[Tile, number]> {
  const slots = Array.from({ length: 3 }, () => gpu.pool.take(4 * n * n));
  try {
    const [a, b, out] = slots.map((slot) => ({ slot } as Block));
    const product = square(n, a, b, out);
    let [best, least]: [Tile, number] = ["registers", Infinity];
    for (const tile of TILES) {
      const ms = yield* timed(gpu, product, tile, least);
      if (ms < least) [best, least] = [tile, ms];
    }
    return [best, least];
  } finally {
    for (const slot of slots) gpu.pool.give(slot);
  }
}

/** The best of three runs in milliseconds, or of one if there is no hope. */
function* timed(
  gpu: Gpu,
  product: Product,
  tile: Tile,
  least: number,
): Steps<number> {
  const { slot: { buffer } } = product.out as Block;
  multiply(gpu, product, tile);
  yield buffer;
  let best = Infinity;
  for (let run = 0; run < 3 && best < 2 * least + 1; run++) {
    const start = performance.now();
    multiply(gpu, product, tile);
    yield buffer;
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function square(n: number, a: Storage, b: Storage, out: Storage): Product {
  const side = { first: 0, batch: 0, own: n, along: 1 };
  const sides: [Side, Side] = [
    { ...side, storage: a },
    { ...side, storage: b, own: 1, along: n },
  ];
  return {
    ...{ batches: 1, m: n, k: n, n, out, strides: [n, 1] },
    ...{ a: sides[0], b: sides[1], activation: "none" },
  };
}
//# sourceMappingURL=matmul_choice.ts.map
