import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/momentum_step.ts";

export const checks = suite<typeof ref>("7.1", ref);
const { check } = checks;
//# sourceMappingURL=7.1.check.ts.map
