/**
 * Trains a small classifier for 100,000 steps, and prints what was held after 1,000 and in the end.
 *
 * @module
 */
import { grad } from "../../../lib/autograd/grad.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";
import {
  drawn,
  fromValues,
  linear,
  mean,
  memory,
  mul,
  softmaxCrossEntropy,
  sub,
} from "../../../lib/tensor.ts";
import { train } from "../../../lib/train/train.ts";

const STEPS = 100_000;
const random = seeded(1);
const weights = (shape: number[]) => drawn(shape, () => normal(random) / 8);
const x = weights([128, 256]);
const labels = fromValues(
  [...Array(128).keys()].map((i) => i % 10),
  [128],
  "int32",
);

const seen: unknown[] = [];
await train({
  steps: STEPS,
  state: {
    w1: weights([256, 64]),
    b1: weights([64]),
    w2: weights([64, 10]),
    b2: weights([10]),
  },
  step({ w1, b1, w2, b2 }) {
    const hidden = linear(x, w1, b1, "relu");
    const loss = mean(softmaxCrossEntropy(linear(hidden, w2, b2), labels));
    const slopes = grad(loss, [w1, b1, w2, b2]);
    const next = [w1, b1, w2, b2].map((w, i) => sub(w, mul(slopes[i], 0.1)));
    const [v1, c1, v2, c2] = next;
    return { state: { w1: v1, b1: c1, w2: v2, b2: c2 }, loss };
  },
  report({ step }) {
    if (step !== 1000 && step !== STEPS) return;
    seen.push({ rss: Deno.memoryUsage().rss, memory: memory() });
  },
});
console.log(JSON.stringify(seen));
