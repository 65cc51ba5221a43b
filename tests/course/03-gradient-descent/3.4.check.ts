import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/gd_step.ts";

export const checks = suite<typeof ref>("3.4", ref);
const { check } = checks;
//# sourceMappingURL=3.4.check.ts.map
