import { createWasm } from "../../../lib/backend/wasm/wasm.ts";
import { testKernels } from "./kernels_helper.ts";

testKernels("wasm relaxed", createWasm({ shared: false }));
testKernels("wasm plain", createWasm({ shared: false, relaxed: false }));
