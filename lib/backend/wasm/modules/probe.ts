/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources f118837bc1920133a64b15e974e11bac804d24148910ba64779c5802c857689b. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAAcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
