import { suite } from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/data/split_groups.ts";

export const checks = suite<typeof ref>("1.5", ref);
const { check } = checks;
//# sourceMappingURL=1.5.check.ts.map
