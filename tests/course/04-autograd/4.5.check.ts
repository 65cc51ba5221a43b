import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/autograd/backward.ts";

export const checks = suite<typeof ref>("4.5", ref);
const { check } = checks;
//# sourceMappingURL=4.5.check.ts.map
