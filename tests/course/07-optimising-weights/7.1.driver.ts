import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";

serve({});
//# sourceMappingURL=7.1.driver.ts.map
