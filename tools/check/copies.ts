/**
 * One line of a chapter stands in many files: the engine's, the stub, the solution, every wrong and right one. What is
 * wrong with it is said once.
 *
 * @module
 */
import { type Finding, formatPlace, type Place } from "../tangle/place.ts";

/** What a tool says of a file, at the place in the chapter. */
export interface Copy {
  readonly place: Place;
  /** The file, from the root. */
  readonly path: string;
  readonly message: string;
  /** The name of a rule. */
  readonly rule?: string;
  readonly remedy?: string;
}

/** One finding for the same message at the same place; it names the first file, the engine's before all others. */
export function mergeCopies(copies: readonly Copy[]): Finding[] {
  const groups = Map.groupBy(
    copies,
    ({ place, message }) => `${formatPlace(place)} ${message}`,
  );
  return [...groups.values()].map((group) => {
    const shown = group.find(({ path }) => path.startsWith("lib/")) ?? group[0];
    const { place, path, message, rule, remedy } = shown;
    const others = new Set(group.map((one) => one.path)).size - 1;
    const more = others > 0 ? ` and ${others} more` : "";
    const file = path === place.file ? undefined : `in ${path}${more}`;
    const about = [rule, file].filter((part) => part !== undefined);
    return {
      place,
      message: about.length > 0 ? `${message} (${about.join(", ")})` : message,
      remedy,
    };
  });
}
