/**
 * What we know about a data file before we have it.
 *
 * @module
 */

/** A file as its publisher serves it. */
export interface RemoteFile {
  /** Path in the cache and in a mirror: `occupancy/datatest.txt`. */
  readonly file: string;
  /** Its source. */
  readonly url: string;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** The conditions it comes under. */
  readonly licence: string;
  /** Whom to name when the file is used or passed on. */
  readonly credit: string;
}

/** Says what is wrong with a file's content, if anything is. */
export async function problemWith(
  content: Uint8Array<ArrayBuffer>,
  wanted: RemoteFile,
): Promise<string | undefined> {
  if (content.length !== wanted.bytes) {
    return `${content.length} bytes came; expected ${wanted.bytes}`;
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
    .toHex();
  if (hash !== wanted.sha256) {
    return `its SHA-256 is ${hash}; expected ${wanted.sha256}`;
  }
}
//# sourceMappingURL=remote_file.ts.map
