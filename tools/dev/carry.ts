/**
 * The way back: edits of generated files into their chapters.
 *
 * @module
 */
import { applyStitch, planStitch } from "../stitch/stitch.ts";
import { carriedText, type Refusal } from "../stitch/plan.ts";
import type { Formatter } from "../tangle/sides.ts";
import { type Finding, formatPlace } from "../tangle/place.ts";

/** What was carried into the chapters. */
export interface CarriedBack {
  /** `lib/x.ts:10-14 → course/02-x.md:120-124`. */
  readonly carried: readonly string[];
  /** Edits that can't be carried; nothing was written then. */
  readonly refusals: readonly Finding[];
  /** New texts of chapters, by path from the root. */
  readonly chapters: readonly {
    readonly path: string;
    readonly text: string;
  }[];
  /** Generated files that were written anew, as copies of an edit. */
  readonly written: readonly {
    readonly path: string;
    readonly text: string;
  }[];
}

/** Carries every edit of a generated file into its chapter, or none. */
export async function carryBack(
  root: string,
  format: Formatter,
): Promise<CarriedBack> {
  const plan = await planStitch(root, { format });
  const { written } = plan.refusals.length === 0 && plan.chapters.length > 0
    ? await applyStitch(root, plan, { format, leaveOrphans: true })
    : { written: [] };
  return {
    carried: plan.carried.map(carriedText),
    refusals: plan.refusals.map(refusalFinding),
    chapters: plan.chapters,
    written,
  };
}

function refusalFinding({ message, places, remedy }: Refusal): Finding {
  const [place, chapter] = places;
  const also = chapter === undefined || message.includes(formatPlace(chapter))
    ? ""
    : ` (${formatPlace(chapter)})`;
  return { place, message: message + also, remedy };
}
