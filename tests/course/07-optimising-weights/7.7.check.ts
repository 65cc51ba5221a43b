import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/choose/dropout.ts";

export const checks = suite<typeof ref>("7.7", ref);
const { check } = checks;
//# sourceMappingURL=7.7.check.ts.map
