/**
 * Says in a few words why a file could not be read, loaded or written.
 *
 * @module
 */

const causes: readonly (readonly [RegExp, string])[] = [
  [/dns error/, "its name can't be resolved; is there a network?"],
  [/refused/, "nobody listens there"],
  [/unreachable/, "no way there; is there a network?"],
  [/No space left|not enough space/, "the disk is full"],
  [
    /certificate/,
    "its certificate is not trusted; behind a company's proxy, DENO_TLS_CA_STORE=system helps",
  ],
];

/** Says why, in a line. */
export function reason(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "not there";
  if (!(error instanceof Error)) return String(error);
  const cause = `${error.message} ${error.cause ?? ""}`;
  const known = causes.find(([pattern]) => pattern.test(cause));
  return known ? known[1] : error.message.split("\n")[0];
}
//# sourceMappingURL=reason.ts.map
