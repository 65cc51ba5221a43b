import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/workgroup/kernel.ts";

serve({});
//# sourceMappingURL=8.4.driver.ts.map
