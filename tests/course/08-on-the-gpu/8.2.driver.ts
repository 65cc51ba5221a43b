import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=8.2.driver.ts.map
