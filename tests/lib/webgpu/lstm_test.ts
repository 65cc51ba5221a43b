/**
 * An LSTM on the GPU, at the sizes of the other backends.
 *
 * @module
 */
import { compareLstm } from "../ops/lstm_helper.ts";
import { gpuTest } from "./gpu_helper.ts";

gpuTest("webgpu: an LSTM of any size is that of the reference", compareLstm);
