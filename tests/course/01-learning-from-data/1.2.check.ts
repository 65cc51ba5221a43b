import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/stump/best_stump.ts";

export const checks = suite<typeof ref>("1.2", ref);
const { check } = checks;
//# sourceMappingURL=1.2.check.ts.map
