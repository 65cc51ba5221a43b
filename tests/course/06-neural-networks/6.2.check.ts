import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/boolean_net.ts";

export const checks = suite<typeof ref>("6.2", ref);
const { check } = checks;
//# sourceMappingURL=6.2.check.ts.map
