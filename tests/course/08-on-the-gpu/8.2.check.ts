import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/kernels/guarded_zip.ts";

export const checks = suite<typeof ref>("8.2", ref);
const { check } = checks;
//# sourceMappingURL=8.2.check.ts.map
