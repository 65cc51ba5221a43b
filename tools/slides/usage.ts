/**
 * What `deno task slides` takes.
 *
 * @module
 */
import type { Usage } from "../terminal/command.ts";

/** Shared by the launcher, which needs no package, and the renderer. */
export const USAGE: Usage = {
  name: "slides",
  synopsis: "[CHAPTER …]",
  about:
    "Renders the decks of some chapters, or of all, to slides/dist/. A deck needs no network and no server.",
  words: Infinity,
  flags: {},
  examples: ["deno task slides 2", "deno task slides"],
};
