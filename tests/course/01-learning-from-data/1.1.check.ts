import { equal, suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/metrics/accuracy.ts";

export const checks = suite<typeof ref>("1.1", ref);
const { check } = checks;

check("counts the right answers", async ({ mine }) => {
  equal(await mine.accuracy([1, 0], [1, 1]), 0.5);
});
//# sourceMappingURL=1.1.check.ts.map
