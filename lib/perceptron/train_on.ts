import type { Labelled } from "../data/labelled.ts";
import { fitScale } from "../data/scale.ts";
import type { Random } from "../random.ts";
import { fit } from "./fit.ts";
import { score } from "./score.ts";
import { withOne } from "./with_one.ts";

/**
 * Trains on rows in the order they have, scaled, with learning rate 1.
 *
 * @returns a function that gives the share of other rows that is decided
 * rightly
 */
export function trainOn(
  training: Labelled,
  maxEpochs: number,
  random: Random,
): (data: Labelled) => number {
  const scale = fitScale(training.rows);
  const prepare = (row: number[]) => withOne(scale(row));
  const rows = training.rows.map(prepare);
  const { w } = fit(rows, training.labels, 1, maxEpochs, random);
  return (data) => score(w, data.rows.map(prepare), data.labels);
}
//# sourceMappingURL=train_on.ts.map
