import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/network/boolean_net.ts";
import {
  answer,
  type ThresholdNet,
  type Unit,
} from "../../../lib/network/threshold_net.ts";

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

/** What the network for a table answers to an input. */
export function answerTo(
  mine: typeof Exercise,
  table: (0 | 1)[],
  x: number[],
) {
  return answer(fitting(mine.booleanNet(table), x.length), x);
}

/** What it answers to every input, in the order of the table. */
export function answersOf(mine: typeof Exercise, table: (0 | 1)[]) {
  const inputs = Math.log2(table.length);
  const net = fitting(mine.booleanNet(table), inputs);
  return table.map((_, row) =>
    answer(
      net,
      Array.from({ length: inputs }, (_, i) => (row >> (inputs - 1 - i)) & 1),
    )
  );
}

/** Whether there is one. */
export function hasHiddenUnit(mine: typeof Exercise, table: (0 | 1)[]) {
  return mine.booleanNet(table).hidden.length > 0;
}

/** What the table holds after the call. */
export function tableAfter(mine: typeof Exercise, table: (0 | 1)[]) {
  mine.booleanNet(table);
  return table;
}

serve({ answerTo, answersOf, hasHiddenUnit, tableAfter });
//# sourceMappingURL=6.2.driver.ts.map
