/**
 * Recurrent networks that forecast the air of the next hour.
 *
 * @module
 */
import { meanAbsoluteError } from "../data/forecast.ts";
import { meanByBlocks } from "../metrics/mean_by_blocks.ts";
import type { LinearParams } from "../nn/params.ts";
import { initRnn, rnn } from "../nn/rnn.ts";
import { adam } from "../optim/adam.ts";
import { minimise } from "../optim/minimise.ts";
import { cosine } from "../optim/schedules.ts";
import { progress } from "../progress.ts";
import { seeded, shuffled } from "../random.ts";
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { lastState } from "../recurrent/last_state.ts";
import {
  abs,
  add,
  div,
  fromValues,
  linear,
  mean,
  mul,
  scope,
  sub,
  sum,
  type Tensor,
  values,
  zeros,
} from "../tensor.ts";
import type { Hours } from "./air_hours.ts";

/** A kind of memory. */
export interface Cell {
  /** What it is called in tables. */
  readonly name: string;
  /** Makes its weights. */
  init(inputs: number, hidden: number, random: Random): CellParams;
  /** Gives its states [n, steps, hidden] of x [n, steps, inputs]. */
  states(params: CellParams, x: Tensor): Tensor;
}

/** The memory of this chapter. */
export const rnnCell: Cell = { name: "RNN", init: initRnn, states: rnn };

/** A network that forecasts: a memory, and a layer that says the change. */
export type AirNet = { readonly cell: CellParams; readonly out: LinearParams };

/** Some windows as tensors. */
export interface AirBatch {
  /** What is seen [n, length, inputs]. */
  readonly x: Tensor;
  /** The level to be foretold [n]. */
  readonly y: Tensor;
  /** The level before [n]. */
  readonly last: Tensor;
  /** The units in which the network says the change [n, 2]. */
  readonly units: Tensor;
}

/** Makes tensors of some of the windows. */
export function batchOf(
  { x, y, last }: Hours,
  which: readonly number[],
): AirBatch {
  const [length, inputs] = [x[0].length, x[0][0].length];
  const n = which.length;
  const seen = new Float32Array(n * length * inputs);
  which.forEach((i, place) =>
    x[i].forEach((row, t) => seen.set(row, (place * length + t) * inputs))
  );
  return {
    x: fromValues(seen, [n, length, inputs]),
    y: fromValues(which.map((i) => y[i]), [n]),
    last: fromValues(which.map((i) => last[i]), [n]),
    units: fromValues(which.flatMap((i) => [20, last[i]]), [n, 2]),
  };
}

/** Forecasts: the last level, and the change that the network says; [n]. */
export function forecast(
  { states }: Cell,
  { cell, out }: AirNet,
  { x, last, units }: AirBatch,
): Tensor {
  const said = linear(lastState(states(cell, x)), out.w, out.b);
  return add(last, sum(mul(said, units), 1));
}

/** How a network learns to forecast. */
export interface AirPlan {
  /** How many numbers it remembers; 32 by default. */
  hidden?: number;
  /** How often it sees each window; 5 by default. */
  epochs?: number;
  /** How many windows there are in a batch; 256 by default. */
  batch?: number;
  /** The rate that it begins with; 0.003 by default. */
  rate?: number;
  /** What is made small; by default the mean absolute error, in 20 µg/m³. */
  loss?: (forecast: Tensor, y: Tensor) => Tensor;
}

/** The mean absolute error [], in units of 20 µg/m³. */
export function absoluteLoss(forecast: Tensor, y: Tensor): Tensor {
  return div(mean(abs(sub(forecast, y))), 20);
}

/** Trains a network on hours. */
export function learnAir(
  cell: Cell,
  hours: Hours,
  seed: number,
  plan: AirPlan = {},
): AirNet {
  const { hidden = 32, epochs = 5, batch = 256, rate = 0.003 } = plan;
  const { loss = absoluteLoss } = plan;
  const random = seeded(seed);
  const start: AirNet = {
    cell: cell.init(hours.x[0][0].length, hidden, random),
    out: { w: zeros([hidden, 2]), b: zeros([2]) }, // begins as persistence
  };
  const each = Math.floor(hours.x.length / batch);
  const steps = epochs * each;
  let [order, at]: [number[], number] = [[], 0];
  const ask = (params: AirNet) => {
    if (at % each === 0) order = shuffled(hours.x.keys(), random);
    const from = batch * (at++ % each);
    const some = batchOf(hours, order.slice(from, from + batch));
    return loss(forecast(cell, params, some), some.y);
  };
  using shown = progress(`training the ${cell.name}`, steps);
  return minimise(adam({ rate: cosine(rate, steps), clip: 1 }), ask, start, {
    steps,
    watch: (_, { step }) => shown(step + 1),
  }).params;
}

/** Forecasts all hours, in µg/m³ [n]. */
export function foretell(cell: Cell, net: AirNet, hours: Hours): number[] {
  const all: number[] = [];
  for (let from = 0; from < hours.x.length; from += 512) {
    using _ = scope();
    const n = Math.min(512, hours.x.length - from);
    const which = Array.from({ length: n }, (_, i) => from + i);
    all.push(...values(forecast(cell, net, batchOf(hours, which))));
  }
  return all;
}

/** What a forecast is worth. */
export interface Worth {
  /** Its mean absolute error, µg/m³. */
  readonly error: number;
  /** By how much it is nearer than another one, on average, µg/m³. */
  readonly gain: number;
  /** The standard error of that, if only blocks of weeks are independent. */
  readonly unsure: number;
}

/**
 * Compares forecasts [n] with what came, and with other forecasts of it.
 *
 * @param than the other forecasts [n]; persistence by default
 * @param weeks how many a block has; 1 by default
 */
export function worth(
  forecasts: readonly number[],
  { y, last, at }: Hours,
  than: readonly number[] = last,
  weeks: number = 1,
): Worth {
  const gains = y.map((level, i) =>
    Math.abs(than[i] - level) - Math.abs(forecasts[i] - level)
  );
  const blocks = at.map((t) => Math.floor(t / (weeks * 7 * 24)));
  const { mean: gain, error: unsure } = meanByBlocks(gains, blocks);
  return { error: meanAbsoluteError(forecasts, y), gain, unsure };
}
//# sourceMappingURL=air.ts.map
