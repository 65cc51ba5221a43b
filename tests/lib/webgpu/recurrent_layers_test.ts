/**
 * Recurrent layers on a GPU are PyTorch's, as on the other backends.
 *
 * @module
 */
import { useBackend } from "../../../lib/tensor.ts";
import { cases, checkCase, checkFile } from "../nn/recurrent_torch.ts";
import { gpuTest } from "./gpu_helper.ts";

for (const [i, told] of cases.entries()) {
  const name = `webgpu: ${told.kind}, case ${i}, is PyTorch's`;
  gpuTest(name, (webgpu) => {
    useBackend(webgpu);
    checkCase(told, 1e-5);
  });
}

for (const kind of ["rnn", "lstm", "gru"] as const) {
  gpuTest(`webgpu: ${kind} from PyTorch's file answers as there`, (webgpu) => {
    useBackend(webgpu);
    checkFile(kind, 1e-5);
  });
}
