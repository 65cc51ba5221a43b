import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/matmul_shader.ts";

export const checks = suite<typeof ref>("8.7", ref);
const { check } = checks;
//# sourceMappingURL=8.7.check.ts.map
