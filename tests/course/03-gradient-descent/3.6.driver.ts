import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/sse_grad.ts";

serve({});
//# sourceMappingURL=3.6.driver.ts.map
