/**
 * A property that does not hold.
 *
 * @module
 */

/** What `equal`, `close`, `throws`, `ok` and `forAll` throw when the learner's answer is not right. */
export class CheckFailed extends Error {
  override name = "CheckFailed";
  /** What was expected and what came, as shown to people. */
  readonly expected?: string;
  readonly actual?: string;
  /** The answer itself, by which the call behind it is found. */
  readonly answer?: unknown;

  constructor(
    message: string,
    details: { expected?: string; actual?: string; answer?: unknown } = {},
  ) {
    super(message);
    Object.assign(this, details);
  }
}
