import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/tiled_matmul.ts";

export const checks = suite<typeof ref>("8.4", ref);
const { check } = checks;
//# sourceMappingURL=8.4.check.ts.map
