import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=1.1.driver.ts.map
