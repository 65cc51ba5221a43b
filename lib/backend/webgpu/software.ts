/**
 * Whether an adapter is a program that computes on the processor, by its name.
 *
 * @example
 * ```ts
 * assert.equal(isSoftware("llvmpipe (LLVM 15.0.6, 256 bits)"), true);
 * assert.equal(isSoftware("NVIDIA H100"), false);
 * ```
 */
export function isSoftware(adapter: string): boolean {
  const names = /llvmpipe|lavapipe|swiftshader|software|basic render|warp/i;
  return names.test(adapter);
}
//# sourceMappingURL=software.ts.map
