/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources ce34edf787deaec0e59fb7fc58b2f4010e99a25b771978f8a2d004358321ef56. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAQcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
