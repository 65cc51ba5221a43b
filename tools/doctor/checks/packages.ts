/**
 * Whether the npm packages that learners need are in Deno's cache, so that the network can be cut.
 *
 * @module
 */
import type { Check } from "../check.ts";
import { fine, mend } from "../finding.ts";

/** Every package of the lockfile. */
export const packages: Check = {
  id: "packages",
  group: "Packages",
  title: "packages",
  weight: 3,
  seconds: 8,
  async look(at) {
    const { here, reason } = await at.packages();
    if (here) {
      return fine("all in Deno's cache: no network is needed", { here });
    }
    const name = /package(?: not found in cache:)? ['"]([^'"]+)['"]/.exec(
      reason,
    )
      ?.[1];
    return mend(
      name
        ? `${name} is not in Deno's cache: the first run will fetch it`
        : `not complete: ${reason.split("\n")[0]}`,
      {
        text: "Fetch them while there is a network (1 MB)",
        type: ["deno install"],
      },
      { here },
    );
  },
};
