import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/autograd/topological_order.ts";

export const checks = suite<typeof ref>("4.4", ref);
const { check } = checks;
//# sourceMappingURL=4.4.check.ts.map
