import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/data/labelled.ts";

serve({});
//# sourceMappingURL=1.3.driver.ts.map
