/**
 * What was asked for does not exist: exit code 2.
 *
 * @module
 */

/** A chapter or an option that does not exist; the message says what does. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
