import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/nn/mlp_forward.ts";

export const checks = suite<typeof ref>("6.4", ref);
const { check } = checks;
//# sourceMappingURL=6.4.check.ts.map
