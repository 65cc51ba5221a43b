import { plain } from "./modules/plain.ts";
import { plainShared } from "./modules/plain_shared.ts";
import { probe } from "./modules/probe.ts";
import { relaxed } from "./modules/relaxed.ts";
import { relaxedShared } from "./modules/relaxed_shared.ts";

/** Which of the compiled modules. */
export interface Build {
  /** Multiplies and adds in one step: the engine needs relaxed SIMD. */
  readonly relaxed: boolean;
  /** Works on memory that several threads see. */
  readonly shared: boolean;
}

/** Says whether this engine has relaxed SIMD. */
export function hasRelaxed(): boolean {
  return WebAssembly.validate(bytesOf(probe));
}

/** Compiles one of the modules. */
export function compile({ relaxed: fused, shared }: Build): WebAssembly.Module {
  const text = fused
    ? shared ? relaxedShared : relaxed
    : shared
    ? plainShared
    : plain;
  return new WebAssembly.Module(bytesOf(text));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
//# sourceMappingURL=build.ts.map
