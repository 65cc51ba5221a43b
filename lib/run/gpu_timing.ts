/**
 * Times of work on either machine.
 *
 * @module
 */
import { scope, slice, type Tensor, values } from "../tensor.ts";

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
//# sourceMappingURL=gpu_timing.ts.map
