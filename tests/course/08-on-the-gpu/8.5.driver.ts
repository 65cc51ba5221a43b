import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=8.5.driver.ts.map
