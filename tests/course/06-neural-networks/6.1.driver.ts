import { serve } from "../../../tools/child/serve.ts";
import {
  answer,
  type ThresholdNet,
  type Unit,
} from "../../../lib/network/threshold_net.ts";
import type * as Exercise from "../../../lib/network/xor_by_hand.ts";

/** Refuses a unit that has not a weight for each number that it sees. */
function fitting(net: ThresholdNet, inputs: number): ThresholdNet {
  const expect = (who: string, { w }: Unit, count: number, what: string) => {
    if (w.length === count) return;
    throw new RangeError(
      `${who}: ${w.length} weights; expected ${count}, one for each ${what}`,
    );
  };
  for (const [k, unit] of net.hidden.entries()) {
    expect(`hidden unit ${k + 1}`, unit, inputs, "input");
  }
  expect("the output", net.output, net.hidden.length, "hidden unit");
  return net;
}

/** What the network answers. */
export function answerTo(mine: typeof Exercise, x: number[]) {
  return answer(fitting(mine.xorByHand(), x.length), x);
}

serve({ answerTo });
//# sourceMappingURL=6.1.driver.ts.map
