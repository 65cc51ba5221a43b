import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/ops/matmul/matmul_vjp.ts";

export const checks = suite<typeof ref>("4.3", ref);
const { check } = checks;
//# sourceMappingURL=4.3.check.ts.map
