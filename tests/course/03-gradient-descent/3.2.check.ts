import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/sse_grad.ts";

export const checks = suite<typeof ref>("3.2", ref);
const { check } = checks;
//# sourceMappingURL=3.2.check.ts.map
