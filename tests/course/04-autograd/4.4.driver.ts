import { serve } from "../../../tools/child/serve.ts";

serve({});
//# sourceMappingURL=4.4.driver.ts.map
