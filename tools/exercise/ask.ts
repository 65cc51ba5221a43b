/**
 * Asks before something that a person may not want.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";

/**
 * Asks on the terminal; only `y` or `yes` is one. Throws a `UserError` where nobody can answer.
 *
 * @param command what to type instead, with `--yes`
 */
export function agrees(question: string, command: string): boolean {
  if (!Deno.stdin.isTerminal() || !Deno.stdout.isTerminal()) {
    throw new UserError(
      `there is no terminal to ask on; to go ahead: ${command}`,
    );
  }
  return confirm(question);
}
