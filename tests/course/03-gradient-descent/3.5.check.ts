import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/descent/descend.ts";

export const checks = suite<typeof ref>("3.5", ref);
const { check } = checks;
//# sourceMappingURL=3.5.check.ts.map
