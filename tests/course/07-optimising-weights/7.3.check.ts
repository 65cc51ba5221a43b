import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/hvp.ts";

export const checks = suite<typeof ref>("7.3", ref);
const { check } = checks;
//# sourceMappingURL=7.3.check.ts.map
