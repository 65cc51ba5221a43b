import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/autograd/grad.ts";
import "../../../lib/tensor.ts";

serve({});
//# sourceMappingURL=7.3.driver.ts.map
