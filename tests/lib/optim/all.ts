/**
 * Every optimiser there is, with settings that suit `valleys`.
 *
 * @module
 */
import { adam } from "../../../lib/optim/adam.ts";
import { annealing } from "../../../lib/optim/annealing.ts";
import { averaged } from "../../../lib/optim/averaged.ts";
import { earlyStopping } from "../../../lib/optim/early_stopping.ts";
import { evolution } from "../../../lib/optim/evolution.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { momentum } from "../../../lib/optim/momentum.ts";
import { newton } from "../../../lib/optim/newton.ts";
import { newtonConjugate } from "../../../lib/optim/newton_conjugate.ts";
import type { Optimiser } from "../../../lib/optim/optimiser.ts";
import { randomRestarts } from "../../../lib/optim/restarts.ts";
import { rmsProp } from "../../../lib/optim/rms_prop.ts";
import { cosine, warmUp } from "../../../lib/optim/schedules.ts";
import { drawn } from "../../../lib/tensor.ts";
import { valleys } from "./surfaces.ts";

/** Makes them. */
export function all(): Optimiser[] {
  const rate = 0.01;
  const draw = (random: () => number) => ({ w: drawn([2], random) });
  return [
    gradientDescent({ rate }),
    gradientDescent({ rate: warmUp(10, cosine(rate, 500)), clip: 0.5 }),
    momentum({ rate }),
    momentum({ rate, nesterov: true, clip: 0.5 }),
    rmsProp({ rate }),
    adam({ rate }),
    adam({ rate, decay: 0.1 }),
    newton({ damping: 5 }),
    newtonConjugate(),
    annealing({ hot: 1, cooling: 0.99, spread: 0.3 }),
    evolution({ population: 4, spread: 0.1, rate }),
    randomRestarts(adam({ rate }), { every: 30, draw }),
    randomRestarts(annealing({ hot: 1, cooling: 0.9, spread: 0.3 }), {
      every: 30,
      draw,
    }),
    earlyStopping(momentum({ rate }), { check: valleys, patience: 900 }),
    earlyStopping(adam({ rate }), { check: valleys, patience: 2, every: 5 }),
    averaged(adam({ rate })),
    averaged(randomRestarts(momentum({ rate }), { every: 70, draw })),
  ];
}
