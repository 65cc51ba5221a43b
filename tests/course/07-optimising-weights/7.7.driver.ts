import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/tensor/door.ts";

serve({});
//# sourceMappingURL=7.7.driver.ts.map
