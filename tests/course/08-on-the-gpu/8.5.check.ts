import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/zip_shader.ts";

export const checks = suite<typeof ref>("8.5", ref);
const { check } = checks;
//# sourceMappingURL=8.5.check.ts.map
