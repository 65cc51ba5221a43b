import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/newton_step.ts";

export const checks = suite<typeof ref>("7.4", ref);
const { check } = checks;
//# sourceMappingURL=7.4.check.ts.map
