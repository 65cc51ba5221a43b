import type { Activation, Storage, Strided } from "../backend.ts";
import type { Gpu } from "./gpu.ts";
import { bestTile } from "./matmul_choice.ts";
import { multiply, type Way } from "./matmul_kernels.ts";
import { type Product, productOf, turned } from "./matmul_product.ts";

/** Multiplies [batch, m, k] by [batch, k, n]; see the interface `Backend`. */
export function matmul(
  gpu: Gpu,
  a: Strided,
  b: Strided,
  out: Storage,
  bias?: Strided,
  activation: Activation = "none",
): void {
  if (out.size === 0) return;
  let product = productOf(a, b, out, bias, activation);
  if (product.n < 64 && product.n < product.m) product = turned(product);
  multiply(gpu, product, wayFor(gpu, product));
}

/** What suits a shape. */
function wayFor(gpu: Gpu, { batches, m, k, n }: Product): Way {
  const few = batches * m * n <= 256;
  if (k > 200_000 || (few && k >= 2048)) return "dot";
  if (m < 4 || n < 32) return "numbers";
  return bestTile(gpu, m, n, batches * m * k * n);
}
//# sourceMappingURL=matmul.ts.map
