/**
 * Whether what was recorded is what stands here now would give.
 *
 * @module
 */
import { type Claim, digestOf, type Recorded } from "./claim.ts";

/**
 * Says why a record does not count, or nothing if it does: it is of this program, whole, and as it was measured.
 *
 * @param inputs the hash of the program as it is now
 */
export async function whyStale(
  recorded: Recorded,
  { seeds }: Pick<Claim, "seeds">,
  inputs: string,
): Promise<string | undefined> {
  if (recorded.inputs !== inputs) {
    return "its program, or code that it uses, has changed since it was measured";
  }
  if (recorded.results.length !== seeds) {
    return `${recorded.results.length} of ${seeds} seeds are measured`;
  }
  if (recorded.digest !== await digestOf(recorded.results)) {
    return `tests/claims/${recorded.claim}.json is not as it was measured`;
  }
}
