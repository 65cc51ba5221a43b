import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=7.5.driver.ts.map
