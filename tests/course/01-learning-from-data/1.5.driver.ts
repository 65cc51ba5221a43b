import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/random.ts";

serve({});
//# sourceMappingURL=1.5.driver.ts.map
