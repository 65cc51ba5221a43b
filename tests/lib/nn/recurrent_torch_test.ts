/**
 * Recurrent layers are PyTorch's: what they answer, all gradients, and weights
 * from a file.
 *
 * @module
 */
import { backendNames, useBackend } from "../../../lib/tensor.ts";
import { cases, checkCase, checkFile } from "./recurrent_torch.ts";

const tolerances: Record<string, number> = { reference: 1e-12, wasm: 1e-5 };

for (const name of backendNames()) {
  for (const told of cases) {
    const layers = Object.keys(told.weights).length / 4;
    Deno.test(
      `${told.kind} of ${layers}, lengths ${told.lengths}, is PyTorch's: ${name}`,
      () => {
        useBackend(name);
        checkCase(told, tolerances[name]);
      },
    );
  }
  for (const kind of ["rnn", "lstm", "gru"] as const) {
    Deno.test(`${kind} from PyTorch's file answers as there: ${name}`, () => {
      useBackend(name);
      checkFile(kind, tolerances[name]);
    });
  }
}
