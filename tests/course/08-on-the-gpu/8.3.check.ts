import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/tree_reduce.ts";

export const checks = suite<typeof ref>("8.3", ref);
const { check } = checks;
//# sourceMappingURL=8.3.check.ts.map
