import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/metrics/accuracy.ts";
import "../../../lib/stump/stump.ts";

serve({});
//# sourceMappingURL=1.2.driver.ts.map
