/**
 * What the fast backend will want: WebAssembly with SIMD, and memory that threads share.
 *
 * @module
 */
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";

const HEAD = [0, 97, 115, 109, 1, 0, 0, 0];

/** `(func (result v128) i32.const 0 i8x16.splat)`. */
const SIMD = [
  ...HEAD,
  ...[1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
];

/** `(memory 1 1 shared)`. */
const THREADS = [...HEAD, 5, 4, 1, 3, 1, 1];

/** SIMD and threads. */
export const webassembly: Check = {
  id: "webassembly",
  group: "This machine",
  title: "WebAssembly",
  weight: 8,
  seconds: 1,
  look() {
    return webassemblyFinding(
      WebAssembly.validate(new Uint8Array(SIMD)),
      typeof SharedArrayBuffer === "function" &&
        WebAssembly.validate(new Uint8Array(THREADS)),
    );
  },
};

/** What the two answers mean. */
export function webassemblyFinding(simd: boolean, threads: boolean) {
  const facts = { simd, threads };
  if (simd && threads) return fine("with SIMD and threads", facts);
  const without = [...(simd ? [] : ["SIMD"]), ...(threads ? [] : ["threads"])];
  return know(`without ${without.join(" and without ")}`, {
    text:
      "The engine runs, more slowly; a Deno from deno.com on a processor of the last ten years has both",
    type: ["deno upgrade 2.9.6"],
  }, facts);
}
