import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/num_grad.ts";

export const checks = suite<typeof ref>("3.3", ref);
const { check } = checks;
//# sourceMappingURL=3.3.check.ts.map
