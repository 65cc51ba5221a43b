/**
 * Whether the real data is in the cache.
 *
 * @module
 */
import { dataState, nameFiles } from "../data_state.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";
import { count, size } from "../words.ts";

/** Chapters run on simulated data without it. */
export const cachedData: Check = {
  id: "data",
  group: "Real data",
  title: "cache",
  weight: 5,
  seconds: 6,
  async look(at) {
    const { files, missing, wrong } = await dataState(at);
    const facts = {
      files: files.length,
      missing: missing.length,
      wrong: wrong.length,
    };
    if (files.length === 0) return fine("no chapter uses any yet", facts);
    if (missing.length === 0) {
      return fine(`${count(files.length, "file")}, all of them right`, facts);
    }
    const bytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    const damaged = wrong.length > 0 ? `; damaged: ${nameFiles(wrong)}` : "";
    return know(
      `${files.length - missing.length} of ${
        count(files.length, "file")
      } in the cache${damaged}`,
      {
        text: `Fetch the rest (${
          size(bytes)
        }) while there is a network or a mirror; chapters run on simulated data without`,
        type: ["deno task data fetch"],
      },
      facts,
    );
  },
};
