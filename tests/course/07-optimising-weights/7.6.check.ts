import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/l2_penalty.ts";

export const checks = suite<typeof ref>("7.6", ref);
const { check } = checks;
//# sourceMappingURL=7.6.check.ts.map
