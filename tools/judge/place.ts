/**
 * Where an exercise's function stands in a learner's file.
 *
 * @module
 */
import type { Place } from "./verdict.ts";

/** The place of a function's name where it is exported, or at least declared; the file's beginning otherwise. */
export function placeOf(source: string, name: string): Place {
  const declared =
    `(?:async\\s+)?(?:function\\s*\\*?|const|let|var|class)\\s+(?=${
      RegExp.escape(name)
    }\\b)`;
  const match =
    new RegExp(`^[ \\t]*export\\s+(?:default\\s+)?${declared}`, "m").exec(
      source,
    ) ??
      new RegExp(`^[ \\t]*${declared}`, "m").exec(source);
  if (!match) return { line: 1, column: 1 };
  const before = source.slice(0, match.index + match[0].length);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: before.length - lineStart + 1,
  };
}
