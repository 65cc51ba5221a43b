import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/xor_by_hand.ts";

export const checks = suite<typeof ref>("6.1", ref);
const { check } = checks;
//# sourceMappingURL=6.1.check.ts.map
