import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/max_stable_rate.ts";

export const checks = suite<typeof ref>("3.6", ref);
const { check } = checks;
//# sourceMappingURL=3.6.check.ts.map
