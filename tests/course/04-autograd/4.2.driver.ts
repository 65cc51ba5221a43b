import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/ops/unbroadcast.ts";

serve({});
//# sourceMappingURL=4.2.driver.ts.map
