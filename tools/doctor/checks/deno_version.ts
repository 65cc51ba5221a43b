/**
 * Deno's version.
 *
 * @module
 */
import type { Check } from "../check.ts";
import { fine, mend } from "../finding.ts";

/** The first version that the course runs on; README and `.ci/run` name the same. */
export const NEEDED = "2.9";

/** 2.9 or a newer version 2. */
export const denoVersion: Check = {
  id: "deno",
  group: "This machine",
  title: "Deno",
  weight: 1,
  seconds: 1,
  look({ deno }) {
    const facts = { version: deno, needed: NEEDED };
    if (isGoodVersion(deno)) return fine(deno, facts);
    const wrong = parts(deno)[0] > parts(NEEDED)[0]
      ? "the course does not know that version yet"
      : `the course needs ${NEEDED} or newer`;
    return mend(`${deno}: ${wrong}`, {
      text: "Install it, or let Node.js fetch one for each command",
      type: [
        "deno upgrade 2.9.6",
        `npx -y deno@${NEEDED} task exercise 2`,
      ],
    }, facts);
  },
};

/** Whether the course runs on a version. */
export function isGoodVersion(version: string): boolean {
  const [major, minor] = parts(version);
  const [wantedMajor, wantedMinor] = parts(NEEDED);
  return major === wantedMajor && minor >= wantedMinor;
}

function parts(version: string): number[] {
  return version.split(".").map(Number);
}
