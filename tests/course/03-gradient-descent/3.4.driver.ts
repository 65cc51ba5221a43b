import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/vector.ts";

serve({});
//# sourceMappingURL=3.4.driver.ts.map
