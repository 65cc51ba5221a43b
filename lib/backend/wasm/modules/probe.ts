/**
 * Compiled by `deno task wasm` from `../kernels/`; not to be edited.
 *
 * @module
 */

/** One relaxed instruction, to see whether the engine knows it; sources 09d262177f6c17feeaf27120fb5ea1f24d5f6b7c965052e119bf6681e2df52e5. */
export const probe =
  "AGFzbQEAAAABBgFgAX0BewMCAQAFAwEAAQcSAgVwcm9iZQAABm1lbW9yeQIAChMBEQEBeyAA/RMiASABIAH9hQIL";
