import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/optim/solve.ts";

serve({});
//# sourceMappingURL=7.4.driver.ts.map
