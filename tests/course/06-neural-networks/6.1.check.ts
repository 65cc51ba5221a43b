import { equal, ok, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/xor_by_hand.ts";
import type * as driver from "./6.1.driver.ts";

export const checks = suite<typeof ref, typeof driver>("6.1", ref);
const { check } = checks;
import { answer } from "../../../lib/network/threshold_net.ts";

const table = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]];

check("stays silent where neither input is 1", async ({ mine }) => {
  equal(await mine.answerTo([0, 0]), 0);
});
check("fires where only the second input is 1", async ({ mine }) => {
  equal(await mine.answerTo([0, 1]), 1);
});
check("fires where only the first input is 1", async ({ mine }) => {
  equal(await mine.answerTo([1, 0]), 1);
});
check("stays silent where both inputs are 1", async ({ mine }) => {
  equal(await mine.answerTo([1, 1]), 0);
});
check("answers the same when its numbers are handed over", async ({ mine }) => {
  for (const [a, b, xor] of table) equal(await mine.answerTo([a, b]), xor);
  const net = await mine.xorByHand();
  for (const [a, b, xor] of table) {
    const again = answer(net, [a, b]);
    ok(
      again === xor,
      `asked on the judge's side, it answers ${again} to [${a}, ${b}]`,
    );
  }
});
//# sourceMappingURL=6.1.check.ts.map
