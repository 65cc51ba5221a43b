/** A file that is not safetensors, or not one that we read. */
export class SafetensorsError extends Error {
  /** Tells it from other errors, in other modules too. */
  override name = "SafetensorsError";

  /** Says what is wrong, and where: in the `header`, or a tensor by its name. */
  constructor(readonly where: string, what: string) {
    super(`safetensors: ${where}: ${what}`);
  }
}

/** Writes a name that a stranger chose: quoted, and not without end. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}
//# sourceMappingURL=safetensors_error.ts.map
