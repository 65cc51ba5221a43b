/**
 * Every op on the GPU: results and gradients, over the shapes and views of `tests/lib/ops`.
 *
 * @module
 */
import { testOps } from "../ops/compare.ts";
import { webgpu } from "./gpu_helper.ts";

testOps("webgpu", webgpu);
