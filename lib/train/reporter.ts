import { progress } from "../progress.ts";

/** How far a training is. */
export interface Report {
  /** How many steps are done. */
  readonly step: number;
  /** How many there are to be. */
  readonly steps: number;
  /** The loss of the last one. */
  readonly loss: number;
}

/** Is told after each step; `using` ends it. */
export interface Reporter extends Disposable {
  (report: Report): void;
}

/**
 * Shows a training on standard error: on a terminal a bar with the loss and the
 * steps per second, in a pipe a line every few seconds.
 *
 * @param what stands in front
 */
export function progressReporter(what: string, steps: number): Reporter {
  let [loss, perSecond] = [NaN, 0];
  const rate = () =>
    // none before any time has passed
    Number.isFinite(perSecond) ? `  ${perSecond.toPrecision(3)} steps/s` : "";
  const note = () => `${steps}  loss ${loss.toPrecision(4)}${rate()}`;
  // The total is written last, so what else there is to say goes with it.
  const line = progress(what, steps, (n) => n === steps ? note() : `${n}`);
  let first: { step: number; time: number } | undefined;
  const report = (now: Report) => {
    const time = performance.now();
    first ??= { step: now.step - 1, time };
    perSecond = 1000 * (now.step - first.step) / (time - first.time);
    loss = now.loss;
    line(now.step);
  };
  return Object.assign(report, {
    [Symbol.dispose]: () => line[Symbol.dispose](),
  });
}
//# sourceMappingURL=reporter.ts.map
