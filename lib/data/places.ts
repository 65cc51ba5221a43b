/**
 * Where files are kept, and where else to look for them.
 *
 * @module
 */

/**
 * Reads what somebody wrote for a folder or an address, without a slash at the
 * end.
 *
 * @param home what `~` stands for
 * @example
 * ```ts
 * assert.equal(folderOrAddress("~/my stick/", "/home/ada"), "/home/ada/my stick");
 * assert.equal(folderOrAddress("file:///media/K%C3%B6ln", ""), "/media/Köln");
 * ```
 */
export function folderOrAddress(text: string, home: string): string {
  let place = text.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (/^~(?=$|[/\\])/.test(place)) place = home + place.slice(1);
  if (/^file:\/\/\//.test(place)) place = pathOf(new URL(place));
  if (/^https?:\/*$/i.test(place)) return place.replace(/\/*$/, "//");
  return place.length > 1 ? place.replace(/[/\\]+$/, "") : place;
}

function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/(%[0-9a-f]{2})+/gi, (bytes) => {
    const codes = bytes.slice(1).split("%").map((code) => parseInt(code, 16));
    return new TextDecoder().decode(new Uint8Array(codes));
  });
  return path.replace(/^\/(?=[A-Za-z]:)/, "");
}

/** Tells an address from a folder. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function read(variable: string): string | undefined {
  const text = Deno.env.get(variable);
  return text ? folderOrAddress(text, homeFolder()) : undefined;
}

function homeFolder(): string {
  return Deno.env.get("HOME") || Deno.env.get("USERPROFILE") || ".";
}

/**
 * Gives the folder that keeps downloaded files: `DESCENT_CACHE`, or the
 * platform's place for caches.
 */
export function cacheFolder(): string {
  const chosen = read("DESCENT_CACHE");
  if (chosen) return chosen;
  const home = homeFolder();
  switch (Deno.build.os) {
    case "windows":
      return `${
        Deno.env.get("LOCALAPPDATA") || `${home}/AppData/Local`
      }/descent`;
    case "darwin":
      return `${home}/Library/Caches/descent`;
    default:
      return `${Deno.env.get("XDG_CACHE_HOME") || `${home}/.cache`}/descent`;
  }
}

/** Gives the folder or address in `DESCENT_MIRROR`, if that is set. */
export function mirror(): string | undefined {
  return read("DESCENT_MIRROR");
}

/** Says what is wrong with a mirror's folder itself, if anything is. */
export async function folderProblem(
  folder: string,
): Promise<string | undefined> {
  try {
    const { isDirectory } = await Deno.stat(folder);
    return isDirectory ? undefined : "a file, not a folder";
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) return undefined;
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(folder)) {
      return "expected a folder, file:///…, http://… or https://…";
    }
    const host = /[\w.-]+:\d+(?=$|\/)/.exec(folder);
    const near = host ? `; for an address write http://${host[0]}` : "";
    return `there is no such folder${near}`;
  }
}

/** Says what is wrong with a mirror's address itself, if anything is. */
export function addressProblem(address: string): string | undefined {
  return /^https?:\/\/(?:[/:?#]|$)/i.test(address)
    ? "an address without a host; expected one like http://192.168.1.5:8000"
    : undefined;
}
//# sourceMappingURL=places.ts.map
