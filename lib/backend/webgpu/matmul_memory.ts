import type { Gpu } from "./gpu.ts";
import { type Tile, TILES } from "./matmul_kernels.ts";

/** What is best on a device. */
export interface Choice {
  /** For results of less than a million numbers. */
  readonly medium: Tile;
  /** For larger ones. */
  readonly large: Tile;
}

/** What is remembered under another number is of other kernels. */
const VERSION = 1;

function keyOf({ name, half }: Gpu): string {
  return `descent: matmul ${VERSION}: ${name}${half ? ", half" : ""}`;
}

/** What was measured on such a device before, if that is remembered. */
export function recall(gpu: Gpu): Choice | undefined {
  try {
    const text = globalThis.localStorage?.getItem(keyOf(gpu));
    const { medium, large } = JSON.parse(text ?? "{}");
    if (TILES.includes(medium) && TILES.includes(large)) {
      return { medium, large };
    }
  } catch {
    // No store here, or none for us; or somebody else wrote into it.
  }
}

/** Remembers for next time, where that can be. */
export function remember(gpu: Gpu, choice: Choice): Choice {
  try {
    globalThis.localStorage?.setItem(keyOf(gpu), JSON.stringify(choice));
  } catch {
    // Next time it is measured again.
  }
  return choice;
}
//# sourceMappingURL=matmul_memory.ts.map
