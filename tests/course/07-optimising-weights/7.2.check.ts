import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/adam_step.ts";

export const checks = suite<typeof ref>("7.2", ref);
const { check } = checks;
//# sourceMappingURL=7.2.check.ts.map
