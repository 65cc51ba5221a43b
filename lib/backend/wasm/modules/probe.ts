/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources bcf4d9f606dace20ef4daa8c56329b7626fb49cfce0d51481f03b2042516dc60. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAQcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
