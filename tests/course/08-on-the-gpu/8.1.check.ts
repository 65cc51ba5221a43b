import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/map_kernel.ts";

export const checks = suite<typeof ref>("8.1", ref);
const { check } = checks;
//# sourceMappingURL=8.1.check.ts.map
