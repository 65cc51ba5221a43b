/**
 * Numbers whose last digits would differ between machines.
 *
 * @module
 */

/** The first number of a text with more than four significant digits behind a point. */
export function longNumber(text: string): string | undefined {
  return text.match(/\d*\.\d+/g)?.find((number) =>
    number.replace(/^[0.]+|\./g, "").length > 4
  );
}
