import { wasm } from "../../../lib/backend/wasm/wasm.ts";
import { testOps } from "./compare.ts";

testOps("wasm", wasm);
