import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=8.7.driver.ts.map
