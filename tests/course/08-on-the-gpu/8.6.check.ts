import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/reduce_shader.ts";

export const checks = suite<typeof ref>("8.6", ref);
const { check } = checks;
//# sourceMappingURL=8.6.check.ts.map
