/**
 * Every kernel against the reference backend, over the views that test the CPU's kernels.
 *
 * @module
 */
import { testKernels } from "../wasm/kernels_helper.ts";
import { webgpu } from "./gpu_helper.ts";

testKernels("webgpu", webgpu);
