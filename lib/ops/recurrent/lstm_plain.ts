import type { Tensor } from "../../tensor/tensor.ts";
import { add } from "../arithmetic/add.ts";
import { mul } from "../arithmetic/mul.ts";
import { where } from "../choose/where.ts";
import { sigmoid } from "../functions/sigmoid.ts";
import { tanh } from "../functions/tanh.ts";
import { linear } from "../matmul/linear.ts";
import { matmul } from "../matmul/matmul.ts";
import { reshape } from "../view/reshape.ts";
import { slice } from "../view/slice.ts";
import { stack } from "../view/stack.ts";
import type { LstmInputs } from "./lstm_run.ts";

/**
 * Sends sequences through an LSTM by primitive ops.
 *
 * Shapes: as `lstmSequence`; there is a step or more.
 */
export function lstmPlain(inputs: LstmInputs, there?: Tensor): Tensor {
  const [x, , , w, u, b] = inputs;
  let [, h, c] = inputs;
  const [n, steps] = x.shape;
  const size = h.shape[1];
  const given = linear(x, w, b);
  const [hs, cs]: [Tensor[], Tensor[]] = [[], []];
  for (let t = 0; t < steps; t++) {
    const z = add(at(given, t), matmul(h, u));
    const block = (k: number) => slice(z, [[], [k * size, (k + 1) * size]]);
    const [input, forget, output] = [0, 1, 2].map((k) => sigmoid(block(k)));
    const cells = add(mul(forget, c), mul(input, tanh(block(3))));
    const state = mul(output, tanh(cells));
    const on = there && reshape(slice(there, [[], [t, t + 1]]), [n, 1]);
    h = on ? where(on, state, h) : state;
    c = on ? where(on, cells, c) : cells;
    hs.push(h);
    cs.push(c);
  }
  return stack([stack(hs, 1), stack(cs, 1)]);
}

/** One step of [n, steps, k]: [n, k]. */
function at(x: Tensor, t: number): Tensor {
  const [n, , k] = x.shape;
  return reshape(slice(x, [[], [t, t + 1]]), [n, k]);
}
//# sourceMappingURL=lstm_plain.ts.map
