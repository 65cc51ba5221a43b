import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";

serve({});
//# sourceMappingURL=7.2.driver.ts.map
