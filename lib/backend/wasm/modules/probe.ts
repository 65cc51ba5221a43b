/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources 5c2fb739cf468171ace0a4cd58ad30648ebdf849f1f0550c2217e8436b06473c. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAQcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
