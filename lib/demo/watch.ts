/**
 * Writes down what a workgroup does from barrier to barrier.
 *
 * @module
 */
import type { Arrays, Kernel, Memory } from "../workgroup/kernel.ts";
import { countOf, idOf, sizeOf } from "../workgroup/launch.ts";

/** What is watched: one workgroup, and its memory. */
export interface Watched {
  /** A kernel that is right about its indices. */
  readonly kernel: Kernel;
  /** How many invocations, along x and y. */
  readonly size: readonly [x: number, y: number];
  /** Global memory by name; it is changed. */
  readonly buffers: Readonly<Record<string, Float32Array>>;
  /** How many floats each shared array has. */
  readonly shared: Readonly<Record<string, number>>;
}

/** One access. */
export interface Touch {
  /** The invocation, as one number. */
  readonly lane: number;
  /** What it does. */
  readonly does: "reads" | "writes";
  /** The memory's name. */
  readonly array: string;
  /** Which of its numbers. */
  readonly index: number;
}

/** What happens between two barriers. */
export interface Stretch {
  /** All accesses, lane after lane. */
  readonly touches: readonly Touch[];
  /** All memory afterwards, by name. */
  readonly after: Readonly<Record<string, readonly number[]>>;
}

/**
 * Runs one workgroup and gives what it did, from barrier to barrier. Lanes run
 * one after the other.
 *
 * @example
 * ```ts
 * import { treeReduce } from "lib/kernels/tree_reduce.ts";
 *
 * const buffers = { x: Float32Array.of(3, 4), sums: new Float32Array(1) };
 * const shared = { tile: 2 };
 * const all = watch({ kernel: treeReduce, size: [2, 1], buffers, shared });
 * assert.deepEqual(all.map(({ after }) => after.tile), [[3, 4], [7, 4], [7, 4]]);
 * ```
 */
export function watch({ kernel, size, buffers, shared }: Watched): Stretch[] {
  const [grid, one] = [sizeOf("size", size), sizeOf("workgroups", 1)];
  let [lane, touches]: [number, Touch[]] = [0, []];
  const own = Object.fromEntries(
    Object.entries(shared).map(([name, n]) => [name, new Float32Array(n)]),
  );
  const seen = (all: Readonly<Record<string, Float32Array>>): Arrays =>
    Object.fromEntries(
      Object.entries(all).map(([array, data]) => [
        array,
        noting(
          data,
          (does, index) => touches.push({ lane, does, array, index }),
        ),
      ]),
    );
  const [global, local] = [seen(buffers), seen(own)];
  const runs = Array.from({ length: countOf(grid) }, (_, index) => {
    const place = idOf(index, grid);
    const workgroup = { x: 0, y: 0, z: 0 };
    const sizes = { size: grid, workgroups: one };
    const id = { global: place, local: place, workgroup, index, ...sizes };
    return function* () {
      yield* kernel(id, global, local) ?? [];
    }();
  });
  const stretches: Stretch[] = [];
  for (let running = true; running;) {
    touches = [];
    const waiting = runs.map((run, i) => {
      lane = i;
      return !run.next().done;
    });
    const after = Object.fromEntries(
      Object.entries({ ...buffers, ...own }).map(([name, data]) => [
        name,
        [...data],
      ]),
    );
    stretches.push({ touches, after });
    running = waiting.some((waits) => waits);
  }
  return stretches;
}

/** Memory that says who asks. */
function noting(
  data: Float32Array,
  note: (does: Touch["does"], index: number) => void,
): Memory {
  return new Proxy(data, {
    get(target, key) {
      if (key === "length") return target.length;
      note("reads", Number(key));
      return target[Number(key)];
    },
    set(target, key, value) {
      note("writes", Number(key));
      target[Number(key)] = value;
      return true;
    },
  }) as unknown as Memory;
}
//# sourceMappingURL=watch.ts.map
