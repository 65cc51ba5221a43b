/**
 * Whether the compiled modules of the fast backend were compiled from the kernels that stand in the tree.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";
import { KERNELS, staleModules } from "../compiled/builds.ts";
import type { Context } from "./context.ts";
import { isThere } from "../files/is_there.ts";

/** Modules that are missing, or were compiled from other sources, by another compiler or with other options. */
export async function wasm({ root }: Context): Promise<Finding[]> {
  if (!isThere(`${root}/${KERNELS}`)) return [];
  return (await staleModules(root)).map((file) => ({
    place: { file, line: 1, column: 1 },
    message: `was not compiled from what stands in ${KERNELS}/`,
    remedy: "run deno task wasm",
  }));
}
