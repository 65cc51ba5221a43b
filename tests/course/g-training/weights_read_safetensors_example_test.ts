import assert from "node:assert/strict";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";
import { writeSafetensors } from "../../../lib/weights/write_safetensors.ts";

Deno.test("lib/weights/read_safetensors.ts: What was written comes back", () => {
  const file = writeSafetensors([["w", tensor([[1, 2], [3, 4]])]]);
  const { tensors } = readSafetensors(file);
  assert.deepEqual(toArray(tensors.get("w")!), [[1, 2], [3, 4]]);
});
//# sourceMappingURL=weights_read_safetensors_example_test.ts.map
