import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";

serve({});
//# sourceMappingURL=6.4.driver.ts.map
