/** A file that is not safetensors, or not one that we read. */
export class SafetensorsError extends Error {
  override name = "SafetensorsError";

  /** @param where the place in the file: `header`, or a tensor's name */
  constructor(readonly where: string, what: string) {
    super(`safetensors: ${where}: ${what}`);
  }
}

/** Writes a name that a stranger chose: quoted, and not without end. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}
