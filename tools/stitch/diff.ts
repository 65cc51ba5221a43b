/**
 * How a chapter would change, for people.
 *
 * @module
 */
import { normalize } from "../tangle/markdown.ts";
import type { Paint } from "../terminal/paint.ts";
import { hunksOf } from "./hunks.ts";

/** The lines that go and the lines that come, with their numbers. */
export function chapterDiff(
  before: string,
  after: string,
  paint: Paint,
): string {
  const [old, fresh] = [before, after].map((text) =>
    normalize(text).split("\n")
  );
  return hunksOf(old, fresh).flatMap(({ from, to, newFrom, newTo }) => [
    ...old.slice(from, to).map((text, k) =>
      paint.red(`${from + k + 1} - ${plain(text)}`.trimEnd())
    ),
    ...fresh.slice(newFrom, newTo).map((text, k) =>
      paint.green(`${newFrom + k + 1} + ${plain(text)}`.trimEnd())
    ),
  ]).join("\n");
}

/** A terminal must not take orders from a file. */
function plain(text: string): string {
  return text.replaceAll("\t", "  ").replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    "�",
  );
}
