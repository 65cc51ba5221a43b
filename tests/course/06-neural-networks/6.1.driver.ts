import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=6.1.driver.ts.map
