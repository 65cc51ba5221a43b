import { fromValues, type Tensor, values } from "../../../lib/tensor.ts";

/** Works on plain numbers: nobody asks for the gradient of a step. */
export function adamStep(
  w: Tensor,
  memory: { mean: Tensor; square: Tensor },
  slope: Tensor,
  { rate, step, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0 }: {
    rate: number;
    step: number;
    beta1?: number;
    beta2?: number;
    epsilon?: number;
    decay?: number;
  },
): { w: Tensor; memory: { mean: Tensor; square: Tensor } } {
  const [to, slopes] = [[...values(w)], values(slope)];
  const [means, squares] = [
    [...values(memory.mean)],
    [...values(memory.square)],
  ];
  for (let i = 0; i < to.length; i++) {
    means[i] = beta1 * means[i] + (1 - beta1) * slopes[i];
    squares[i] = beta2 * squares[i] + (1 - beta2) * slopes[i] ** 2;
    const mean = means[i] / (1 - Math.pow(beta1, step + 1));
    const square = squares[i] / (1 - Math.pow(beta2, step + 1));
    const adapted = mean / (Math.sqrt(square) + epsilon);
    to[i] -= rate * adapted + rate * decay * to[i];
  }
  const made = (numbers: number[]) => fromValues(numbers, w.shape);
  return {
    w: made(to),
    memory: { mean: made(means), square: made(squares) },
  };
}
