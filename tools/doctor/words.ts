/**
 * How the doctor writes sizes, variables and places.
 *
 * @module
 */

export { sizeText as size } from "../terminal/size_text.ts";

/** `1 file`, `3 files`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A command that sets a variable in the shell that people have. */
export function setVariable(os: string, name: string, value: string): string {
  return os === "windows"
    ? `$env:${name} = "${value}"`
    : `export ${name}=${/[^\w./:~@-]/.test(value) ? `'${value}'` : value}`;
}

/** A command that takes a variable away. */
export function unsetVariable(os: string, name: string): string {
  return os === "windows" ? `Remove-Item Env:${name}` : `unset ${name}`;
}

/** An address without the name and password that it may hold. */
export function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^/@\s]+@/g, "//…@");
}

/** The first line of what an error says, without Deno's preliminaries. */
export function reason(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  if (cause instanceof Error) return reason(cause);
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes("dns error")) return "nobody knows its name (no network?)";
  return withoutSecrets(
    text.split("\n")[0].replace(/^.*client error \([^)]*\): /, "")
      .replace(/^error sending request for url \([^)]*\):? ?/, "")
      .replace(/ \(os error \d+\)/, ""),
  );
}
