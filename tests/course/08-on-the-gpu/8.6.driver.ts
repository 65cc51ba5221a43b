import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=8.6.driver.ts.map
