import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=6.3.driver.ts.map
