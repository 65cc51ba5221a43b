import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/bump_net.ts";

export const checks = suite<typeof ref>("6.3", ref);
const { check } = checks;
//# sourceMappingURL=6.3.check.ts.map
