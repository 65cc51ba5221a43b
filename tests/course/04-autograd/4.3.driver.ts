import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/matmul/matmul.ts";
import "../../../lib/ops/unbroadcast.ts";
import "../../../lib/ops/view/matrix_transpose.ts";

serve({});
//# sourceMappingURL=4.3.driver.ts.map
