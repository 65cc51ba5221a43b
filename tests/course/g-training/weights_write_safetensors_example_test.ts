import assert from "node:assert/strict";
import { writeSafetensors } from "../../../lib/weights/write_safetensors.ts";
import { tensor } from "../../../lib/tensor.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";

Deno.test("lib/weights/write_safetensors.ts: example 1", () => {
  const file = writeSafetensors([["w", tensor([1, 2])]], { made: "by hand" });
  assert.equal(readSafetensors(file).metadata.get("made"), "by hand");
});
//# sourceMappingURL=weights_write_safetensors_example_test.ts.map
