import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=3.3.driver.ts.map
