import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/fit_min_max.ts";

export const checks = suite<typeof ref>("1.4", ref);
const { check } = checks;
//# sourceMappingURL=1.4.check.ts.map
