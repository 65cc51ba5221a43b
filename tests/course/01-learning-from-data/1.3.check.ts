import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/train_test.ts";

export const checks = suite<typeof ref>("1.3", ref);
const { check } = checks;
//# sourceMappingURL=1.3.check.ts.map
