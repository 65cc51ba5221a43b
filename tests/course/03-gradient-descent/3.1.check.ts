import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/sse.ts";

export const checks = suite<typeof ref>("3.1", ref);
const { check } = checks;
//# sourceMappingURL=3.1.check.ts.map
