import type { LstmRun, Storage, Strided } from "../backend.ts";
import { lstmSteps, sumsAt } from "../lstm_steps.ts";
import type { Engine } from "./engine.ts";
import { JOBS, MANY } from "./jobs.ts";
import { matmul } from "./matmul.ts";
import { fill } from "./reduce.ts";
import { addressOf, BYTES } from "./views.ts";

/** Rows of a tile, and those that a kernel packs at a time. */
const ROWS = 5;
const MOST_ROWS = 65;
/** So many rows, those of all steps together, are worth packing weights for. */
const WORTH_PACKING = 32;
/** So many multiplications are worth sharing. */
const WORTH_SHARING = 1 << 19;

/** Sends sequences through an LSTM. */
export function lstm(engine: Engine, run: LstmRun): void {
  const { h, c, there, gates, states } = run;
  const { n, size, steps, u, before } = lstmSteps(run);
  const each = rowsOfChunk(engine, n, 4 * steps * size * size);
  const walk = (room: number, packed: number, first: number, end: number) =>
    engine.run(
      JOBS.lstm,
      Math.ceil(n / each),
      each < n,
      gates.address,
      room,
      packed,
      addressOf(h),
      addressOf(c),
      there ? addressOf(there) : 0,
      states.address,
      n,
      steps,
      size,
      each,
      first,
      end,
    );
  withRoom(engine, 4 * n * size, gates, (room) => {
    if (n > 1 && n * steps >= WORTH_PACKING) {
      withPacked(engine, u, (packed) => walk(room.address, packed, 0, steps));
      return;
    }
    for (let step = 0; step < steps; step++) {
      matmul(engine, before(step), u, room);
      walk(room.address, 0, step, step + 1);
    }
  });
}

/** Goes the way back. */
export function lstmBack(
  engine: Engine,
  run: LstmRun,
  g: Strided,
  dz: Storage,
  start: Storage,
): void {
  const { c, there, gates, states } = run;
  const { n, size, steps, back } = lstmSteps(run);
  const each = rowsOfChunk(engine, n, 4 * steps * size * size);
  const walk = (room: number, packed: number, first: number, end: number) =>
    engine.run(
      JOBS.lstmBack,
      Math.ceil(n / each),
      each < n,
      gates.address,
      room,
      packed,
      addressOf(g),
      addressOf(c),
      there ? addressOf(there) : 0,
      states.address,
      dz.address,
      start.address,
      n,
      steps,
      size,
      each,
      first,
      end,
    );
  fill(engine, start.address, start.size, 0);
  withRoom(engine, n * size, dz, (room) => {
    if (n > 1) {
      withPacked(
        engine,
        back,
        (packed) => walk(room.address, packed, -1, steps),
      );
      return;
    }
    for (let step = steps - 1; step >= -1; step--) {
      const after = sumsAt(dz, step + 1, { n, size, steps });
      if (step + 1 < steps) matmul(engine, after, back, room);
      walk(room.address, 0, step, step + 1);
    }
  });
}

/**
 * How many sequences a thread takes at a time.
 *
 * @param each multiplications for one of them
 */
function rowsOfChunk({ pool }: Engine, n: number, each: number): number {
  const threads = n * each >= WORTH_SHARING ? pool.wanted : 1;
  return Math.min(MOST_ROWS, ROWS * Math.ceil(n / ROWS / threads));
}

/** Lends room for some numbers, as a storage. */
function withRoom(
  { heap }: Engine,
  size: number,
  like: Storage,
  use: (room: Storage) => void,
) {
  const address = heap.take(BYTES * size);
  use({ ...like, size, address });
  heap.give(address, BYTES * size);
}

/** Packs a matrix [1, k, n] for the tiles, and lends where it is. */
function withPacked(
  engine: Engine,
  matrix: Strided,
  use: (packed: number) => void,
) {
  const [, k, n] = matrix.shape;
  const [, down, across] = matrix.strides;
  const bytes = BYTES * k * (n + 7);
  const packed = engine.heap.take(bytes);
  const lies = [addressOf(matrix), BYTES * down, BYTES * across];
  const given = [0, 0, 0, ...lies, 0, 0, 0, k, n, 0, packed];
  engine.run(JOBS.pack, Math.ceil(n / 8), k * n >= MANY, ...given);
  use(packed);
  engine.heap.give(packed, bytes);
}
//# sourceMappingURL=lstm.ts.map
