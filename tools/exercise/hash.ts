/**
 * Fingerprints of files.
 *
 * @module
 */

/** SHA-256 in hexadecimal. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
  return new Uint8Array(
    await crypto.subtle.digest("SHA-256", bytes as BufferSource),
  ).toHex();
}

/** The fingerprint of a file's bytes; `undefined` where there is no file. */
export async function hashFile(path: string): Promise<string | undefined> {
  try {
    return await sha256(Deno.readFileSync(path));
  } catch {
    return undefined;
  }
}
