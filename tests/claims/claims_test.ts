/**
 * Measures one seed of every claim again: another one every day, so that in time all have their turn.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { loadClaim, sameResult } from "../../tools/claims/claim.ts";
import { isMet, measureSeed } from "../../tools/claims/measure.ts";
import { readRecorded } from "../../tools/claims/store.ts";
import { listFiles } from "../../tools/tangle/tangle.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(
  /\/$/,
  "",
);

const programs = listFiles(ROOT, "tests/course").filter((path) =>
  path.endsWith(".claim.ts")
);

for (const path of programs) {
  const name = path.split("/").at(-1)!.replace(".claim.ts", "");
  const claim = await loadClaim(ROOT, path);
  const missing = claim.data && !Deno.env.has("DESCENT_MIRROR")
    ? "DESCENT_MIRROR is not set"
    : !await isMet(claim.needs)
    ? `${claim.needs?.what} is not here`
    : undefined;
  Deno.test({
    name: `${name}: one seed gives what was recorded${
      missing ? ` (skipped: ${missing})` : ""
    }`,
    ignore: missing !== undefined,
    async fn() {
      const recorded = readRecorded(ROOT, `tests/claims/${name}.json`);
      assert.ok(recorded, `tests/claims/${name}.json is missing`);
      const day = Math.floor(Date.now() / 86_400_000);
      const seed = day % recorded.results.length;
      const again = await measureSeed(ROOT, path, claim, seed);
      assert.ok(
        sameResult(recorded.results[seed], again, claim.tolerance),
        `seed ${seed} gave ${JSON.stringify(again)}; recorded is ${
          JSON.stringify(recorded.results[seed])
        }`,
      );
    },
  });
}
