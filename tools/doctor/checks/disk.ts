/**
 * Free space where the course lies and where data is kept.
 *
 * @module
 */
import type { Conditions } from "../conditions.ts";
import type { Check } from "../check.ts";
import { type Finding, fine, mend } from "../finding.ts";
import { setVariable, size } from "../words.ts";

/** For backups, snapshots and decks. */
const COURSE = 200e6;

/** For downloads on their way, and for what else grows there. */
const SPARE = 100e6;

/** Free space in the clone's place. */
export const disk: Check = {
  id: "disk",
  group: "The course",
  title: "space",
  weight: 5,
  seconds: 3,
  async look({ root, freeBytes }) {
    const free = await freeBytes(root);
    return space(free, COURSE, "here", {
      text: `Free some space on this disk: ${size(COURSE)} are needed`,
    });
  },
};

/** Free space in the cache's place. */
export const cacheDisk: Check = {
  id: "cache-disk",
  group: "Real data",
  title: "space",
  weight: 7,
  seconds: 3,
  async look(at) {
    const needed = SPARE + await bytesOfData(at);
    return space(await at.freeBytes(at.data.cache), needed, "for the cache", {
      text: `Free ${size(needed)}, or keep the data elsewhere`,
      type: [setVariable(at.os, "DESCENT_CACHE", "/path/with/space")],
    });
  },
};

function space(
  free: number,
  needed: number,
  where: string,
  remedy: Finding["remedy"] & object,
): Finding {
  const facts = { free, needed };
  const text = `${size(free)} free ${where}`;
  return free >= needed
    ? fine(text, facts)
    : mend(`${text}; ${size(needed)} are needed`, remedy, facts);
}

async function bytesOfData({ dataFiles }: Conditions): Promise<number> {
  try {
    const files = await dataFiles();
    return files.reduce((sum, { bytes }) => sum + bytes, 0);
  } catch {
    // Another check says why.
    return 0;
  }
}
