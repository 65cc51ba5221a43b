import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=1.4.driver.ts.map
