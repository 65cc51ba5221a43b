import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/add.ts";

serve({});
//# sourceMappingURL=4.5.driver.ts.map
