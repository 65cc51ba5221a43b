import { fromValues, type Tensor, values } from "../../../lib/tensor.ts";

/** Works on plain numbers: nobody asks for the gradient of a step. */
export function momentumStep(
  w: Tensor,
  velocity: Tensor,
  slope: Tensor,
  { rate, momentum, nesterov = false }: {
    rate: number;
    momentum: number;
    nesterov?: boolean;
  },
): { w: Tensor; velocity: Tensor } {
  const [from, fast, slopes] = [values(w), values(velocity), values(slope)];
  const faster = [...slopes].map((g, i) => momentum * fast[i] + g);
  const to = [...from].map((weight, i) => {
    const ahead = momentum * faster[i] + slopes[i];
    return weight - rate * (nesterov ? ahead : faster[i]);
  });
  return {
    w: fromValues(to, w.shape),
    velocity: fromValues(faster, w.shape),
  };
}
