import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/arithmetic/mul_vjp.ts";

export const checks = suite<typeof ref>("4.2", ref);
const { check } = checks;
//# sourceMappingURL=4.2.check.ts.map
