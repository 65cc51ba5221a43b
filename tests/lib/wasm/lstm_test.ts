/**
 * An LSTM in WebAssembly at the sizes where its kernels change their ways, in every build.
 *
 * @module
 */
import { createWasm } from "../../../lib/backend/wasm/wasm.ts";
import { compareLstm } from "../ops/lstm_helper.ts";

for (const relaxed of [true, false]) {
  const build = relaxed ? "relaxed" : "plain";
  Deno.test(`wasm ${build}: an LSTM of any size is that of the reference`, () => {
    compareLstm(createWasm({ shared: false, relaxed }));
  });
}
