/**
 * The peers `simd-peak-1` and `-2`: no library, but the least time that a task's arithmetic takes with 128-bit
 * instructions, when all of it happens in registers.
 *
 * @module
 */
import { FLOPS_PER_TURN, simdModule } from "./simd_module.ts";
import { TASKS } from "./tasks.ts";
import { serve, type Work } from "./worker.ts";

const module = simdModule();

function spinner(): (turns: number) => number {
  const { spin } = new WebAssembly.Instance(module).exports;
  return spin as (turns: number) => number;
}

/** A thread that spins when the first number changes, and then counts up the second. */
const HELPER = `
onmessage = ({ data: [module, shared] }) => {
  const { spin } = new WebAssembly.Instance(module).exports;
  for (let round = 0;; round++) {
    Atomics.wait(shared, 0, round);
    spin(shared[2]);
    Atomics.store(shared, 1, round + 1);
  }
};`;

function prepareWith(threads: number) {
  const spin = spinner();
  const shared = new Int32Array(new SharedArrayBuffer(12));
  let round = 0;
  if (threads > 1) {
    const url = URL.createObjectURL(
      new Blob([HELPER], { type: "text/javascript" }),
    );
    new Worker(url, { type: "module" }).postMessage([module, shared]);
  }
  return (task: string): Work | undefined => {
    const flops = TASKS.find(({ name }) => name === task)?.flops;
    if (!flops) return undefined;
    const turns = Math.round(flops / FLOPS_PER_TURN / threads);
    return {
      unchecked: true,
      async run() {
        if (threads > 1) {
          shared[2] = turns;
          Atomics.store(shared, 0, ++round);
          Atomics.notify(shared, 0);
        }
        spin(turns);
        // The helper has to have started; afterwards this is a moment.
        while (threads > 1 && Atomics.load(shared, 1) < round) {
          if (round === 1) await new Promise((done) => setTimeout(done, 1));
        }
        return [];
      },
    };
  };
}

if (import.meta.main) {
  const threads = Number(Deno.args[0]);
  await serve(() => Promise.resolve(prepareWith(threads)));
}
