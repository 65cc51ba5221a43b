import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/check_pairs.ts";
import "../../../lib/vector.ts";

serve({});
//# sourceMappingURL=3.2.driver.ts.map
