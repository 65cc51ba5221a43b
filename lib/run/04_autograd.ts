/**
 * The payoff of chapter 4: gradients that nobody worked out, what they cost, and
 * gradients of gradients. Run it with `deno task run 4`.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { topologicalOrder } from "../autograd/topological_order.ts";
import { checkGrad } from "../descent/check_grad.ts";
import { descend } from "../descent/descend.ts";
import { maxStableRate } from "../descent/max_stable_rate.ts";
import { numGrad } from "../descent/num_grad.ts";
import { sse } from "../descent/sse.ts";
import { sseGrad } from "../descent/sse_grad.ts";
import { table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import {
  add,
  div,
  drawn,
  item,
  matmul,
  mul,
  scope,
  sub,
  sum,
  tanh,
  type Tensor,
  tensor,
  untracked,
  useBackend,
  values,
} from "../tensor.ts";
import { simulated } from "./03_gradient_descent.ts";

/** The error of chapter 3's two rows: one person +2 ppm, two persons +3. */
export function persons(w: Tensor): Tensor {
  const r1 = sub(2, mul(1, w));
  const r2 = sub(3, mul(2, w));
  return div(add(mul(r1, r1), mul(r2, r2)), 2);
}

/**
 * The error of a linear unit, ½ Σ (y − a)².
 *
 * Shapes: rows [m, n], targets [m, 1], w [n, 1] → [].
 */
export function squares(rows: Tensor, targets: Tensor, w: Tensor): Tensor {
  const residuals = sub(targets, matmul(rows, w));
  return div(sum(mul(residuals, residuals)), 2);
}

/**
 * Three layers that share their weights, and half the squared length of what
 * comes out.
 *
 * Shapes: rows [m, n], w [n, n] → [].
 */
export function shared(rows: Tensor, w: Tensor): Tensor {
  let hidden = rows;
  for (let layer = 0; layer < 3; layer++) hidden = tanh(matmul(hidden, w));
  return div(sum(mul(hidden, hidden)), 2);
}

/** ¼x⁴ + ½x² − 2x, with its only minimum at 1. */
export function quartic(x: Tensor): Tensor {
  const square = mul(x, x);
  const even = add(div(mul(square, square), 4), div(square, 2));
  return sub(even, mul(2, x));
}

/** The largest distance of two vectors in any place. */
function apart(one: ArrayLike<number>, other: ArrayLike<number>): string {
  const distances = Array.from(one, (value, i) => Math.abs(value - other[i]));
  const power = Math.ceil(Math.log10(Math.max(1e-99, ...distances)));
  return `under 1e${Math.max(-10, power)}`;
}

/** Compares three gradients of chapter 3's error, then descends with ours. */
export function showRoom(): void {
  const { rows, targets, shape } = simulated();
  const start = rows[0].map((_, i) => Math.cos(i));
  let asked = 0;
  const nudged = numGrad((w) => {
    asked++;
    return sse(w, rows, targets);
  }, start);
  const [x, y] = [tensor(rows), tensor(targets.map((target) => [target]))];
  const w = tensor(start.map((value) => [value]));
  const [dw] = grad(squares(x, y, w), [w]);
  const paper = sseGrad(start, rows, targets);
  console.log(table([
    ["the room's error", "E computed", "from the formula"],
    ["the formula of chapter 3", "–", "–"],
    ["numGrad", `${asked} times`, apart(nudged, paper)],
    ["grad", "once, and back", apart(values(dw), paper)],
  ]));
  const end = descendWith(x, y, w, 0.9 * maxStableRate(rows), 100);
  const [first, last] = [start, end].map((at) => sse(at, rows, targets));
  console.log(
    `100 steps with it: E from ${first.toFixed(0)} to ${last.toFixed(1)};`,
    `lowest ${sse(shape.minimum, rows, targets).toFixed(1)}`,
  );
}

function descendWith(
  rows: Tensor,
  targets: Tensor,
  start: Tensor,
  rate: number,
  steps: number,
): number[] {
  let w = start;
  for (let step = 0; step < steps; step++) {
    using inner = scope();
    const [dw] = grad(squares(rows, targets, w), [w]);
    w = inner.replace(w, sub(w, mul(rate, dw)));
  }
  return [...values(w)];
}

const opsIn = (last: Tensor) =>
  topologicalOrder(last).filter(({ made }) => made).length;

/** Counts what the gradients of ever more weights cost. */
export function showCost(): void {
  const cells = [4, 8, 16, 32].map((n) => {
    using _ = scope();
    const random = seeded(n);
    const rows = drawn([2, n], () => random() - 0.5);
    const w = drawn([n, n], () => (2 * random() - 1) / Math.sqrt(n));
    const loss = shared(rows, w);
    const [dw] = grad(loss, [w], { createGraph: true });
    const there = opsIn(loss);
    const { worst, evaluations } = checkGrad((w) => shared(rows, w), [w]);
    return [
      `${n * n} weights`,
      `E ${evaluations} times`,
      `${there} ops`,
      `${opsIn(dw) - there} ops`,
      worst < 1e-8 ? "yes" : "no",
    ];
  });
  console.log(table([
    ["", "numGrad", "E once", "grad: back", "agree to 1e-8"],
    ...cells,
  ]));
}

/** Walks to where the slope is 0, by slope over curvature; the start first. */
export function newton(
  f: (x: Tensor) => Tensor,
  start: number,
  steps: number,
): number[] {
  const path = [start];
  for (let step = 0; step < steps; step++) {
    const x = tensor(path[step]);
    const [slope] = grad(f(x), [x], { createGraph: true });
    const [curvature] = grad(slope, [x]);
    path.push(item(untracked(() => sub(x, div(slope, curvature)))));
  }
  return path;
}

/** Compares Newton's steps with descent, both from 3 towards 1. */
export function showNewton(): void {
  const slope = ([at]: number[]) => {
    const x = tensor(at);
    return [item(grad(quartic(x), [x])[0])];
  };
  const steps = 500;
  const slow = descend(slope, [3], 1 / 28, steps).map(([x]) => x - 1);
  const fast = newton(quartic, 3, steps).map((x) => x - 1);
  const digits = (distance: number) => Math.abs(distance).toExponential(1);
  const within = (path: number[]) =>
    path.findIndex((distance) => Math.abs(distance) < 1e-9);
  console.log(table([
    ["step", "Newton", "descent"],
    ...[0, 1, 2, 3, 4, 5].map((step) => [
      String(step),
      digits(fast[step]),
      digits(slow[step]),
    ]),
    ["within 1e-9", `step ${within(fast)}`, `step ${within(slow)}`],
  ]));
}

/**
 * Prints three tables. Computes in 64 bits, so that nudging can judge.
 *
 * @throws {TypeError} for any argument
 */
export function main(args: string[]): void {
  if (args.length > 0) {
    throw new TypeError(`run 4: can't read ${args[0]}; expected nothing`);
  }
  useBackend("reference");
  for (const show of [showRoom, showCost, showNewton]) {
    show();
    console.log();
  }
}
//# sourceMappingURL=04_autograd.ts.map
