import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/gd_step.ts";

serve({});
//# sourceMappingURL=3.5.driver.ts.map
