import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import "../../../lib/weights/named_tree.ts";

serve({});
//# sourceMappingURL=7.6.driver.ts.map
