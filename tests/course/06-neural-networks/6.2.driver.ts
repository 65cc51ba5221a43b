import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=6.2.driver.ts.map
