import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=8.1.driver.ts.map
