/**
 * The curves against 64-bit floats, over the whole range of floats.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Unary } from "../../../lib/backend/backend.ts";
import { unary } from "../../../lib/backend/reference/formulas.ts";
import { createWasm } from "../../../lib/backend/wasm/wasm.ts";
import { floats, ulps } from "./ulp_helper.ts";

/** What the appendix promises. */
const BOUNDS: Record<Unary, number> = {
  neg: 0,
  abs: 0,
  sign: 0,
  relu: 0,
  sqrt: 0.5,
  exp: 1,
  log: 1,
  tanh: 3,
  sigmoid: 3,
  softplus: 2,
};

for (const relaxed of [true, false]) {
  const build = relaxed ? "relaxed" : "plain";
  const wasm = createWasm({ shared: false, relaxed });
  const x = floats(5003);
  const input = wasm.allocate("float32", x.length);
  wasm.write(input, x);
  const view = { storage: input, shape: [x.length], strides: [1], offset: 0 };
  const out = wasm.allocate("float32", x.length);
  for (const [name, bound] of Object.entries(BOUNDS)) {
    Deno.test(`wasm ${build}: ${name} is within ${bound} ulp`, () => {
      wasm.unary(name as Unary, view, out);
      const y = wasm.read(out, 0, x.length);
      let worst = 0;
      let at = 0;
      for (let i = 0; i < x.length; i++) {
        const off = ulps(y[i], unary[name as Unary](x[i]));
        if (off > worst) [worst, at] = [off, i];
      }
      if (Deno.env.has("SHOW")) console.log(name, worst, x[at]);
      assert(worst <= bound, `${worst} ulp at ${x[at]}: ${y[at]}`);
    });
  }

  Deno.test(`wasm ${build}: the tail of an array has the bits of its body`, () => {
    for (const name of Object.keys(BOUNDS) as Unary[]) {
      for (let length = 1; length < 9; length++) {
        const offset = 700_001;
        const short = wasm.allocate("float32", length);
        wasm.unary(name, { ...view, shape: [length], offset }, short);
        wasm.unary(name, view, out);
        const whole = wasm.read(out, offset, length);
        assert.deepEqual(wasm.read(short, 0, length), whole, name);
      }
    }
  });
}
