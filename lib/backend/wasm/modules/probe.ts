/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources 3a9e6bac95cd966cbea320d8bd1834bb32baf849854f5c3ee4ff80ec23d55e7b. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAQcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
