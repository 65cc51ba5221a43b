/**
 * The curves against 64-bit floats, over the whole range of floats.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Unary } from "../../../lib/backend/backend.ts";
import { unary } from "../../../lib/backend/reference/formulas.ts";
import { floats, ulpOf } from "../wasm/ulp_helper.ts";
import { gpuTest } from "./gpu_helper.ts";

const BOUNDS: Record<Unary, number> = {
  neg: 0,
  abs: 0,
  sign: 0,
  relu: 0,
  sqrt: 1,
  exp: 2,
  log: 1.5,
  tanh: 4,
  sigmoid: 4,
  softplus: 4,
};

/** Drivers may take what is below it for 0. */
const SMALLEST_NORMAL = 2 ** -126;

for (const [name, bound] of Object.entries(BOUNDS)) {
  gpuTest(`webgpu: ${name} is within ${bound} ulp`, (webgpu) => {
    const x = floats(5003);
    const [input, out] = [0, 1].map(() => webgpu.allocate("float32", x.length));
    webgpu.write(input, x);
    const view = { storage: input, shape: [x.length], strides: [1], offset: 0 };
    webgpu.unary(name as Unary, view, out);
    const y = webgpu.read(out, 0, x.length);
    for (const each of [input, out]) {
      webgpu.free(each.address, each.dtype, each.size);
    }
    let [worst, at] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      if (x[i] !== 0 && Math.abs(x[i]) < SMALLEST_NORMAL) continue;
      const off = difference(y[i], unary[name as Unary](x[i]));
      if (off > worst) [worst, at] = [off, i];
    }
    if (Deno.env.has("SHOW")) console.log(name, worst, x[at]);
    assert(worst <= bound, `${worst} ulp at ${x[at]}: ${y[at]}`);
  });
}

/** In units in the last place; a denormal may have become 0. */
function difference(actual: number, exact: number): number {
  if (Number.isNaN(exact)) return Number.isNaN(actual) ? 0 : Infinity;
  if (actual === Math.fround(exact)) return 0;
  const off = Math.abs(actual - exact);
  return off <= SMALLEST_NORMAL ? 0 : off / ulpOf(exact);
}
