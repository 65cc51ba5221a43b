/**
 * Memory: a child that is judged may take 1 GiB.
 *
 * @module
 */
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";
import { size } from "../words.ts";

const WANTED = 1.5e9;

/** Enough for an exercise and an editor. */
export const memory: Check = {
  id: "memory",
  group: "This machine",
  title: "memory",
  weight: 7,
  seconds: 1,
  look() {
    return memoryFinding(Deno.systemMemoryInfo());
  },
};

/** What amounts of memory mean. */
export function memoryFinding(
  { total, available }: { total: number; available: number },
) {
  const text = `${size(total)}, ${size(available)} of it free`;
  const facts = { total, available };
  return available >= WANTED ? fine(text, facts) : know(text, {
    text: `Close other programs until ${size(WANTED)} are free`,
  }, facts);
}
