import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/anneal.ts";

export const checks = suite<typeof ref>("7.5", ref);
const { check } = checks;
//# sourceMappingURL=7.5.check.ts.map
