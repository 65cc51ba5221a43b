/**
 * Files as git's last commit has them.
 *
 * @module
 */

/**
 * Reads files from `HEAD` in one process.
 *
 * @param paths from the root
 * @returns the texts of those that are committed; none without git, or outside of a repository
 */
export async function headTexts(
  root: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (paths.length === 0) return texts;
  const output = await catFile(root, paths);
  const decoder = new TextDecoder();
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(decoder.decode(output.subarray(at, end)));
    at = end + 1;
    // `HEAD:./path missing`: nothing follows.
    if (size === null) continue;
    const stop = at + Number(size[1]);
    texts.set(path, decoder.decode(output.subarray(at, stop)));
    at = stop + 1;
  }
  return texts;
}

async function catFile(
  root: string,
  paths: readonly string[],
): Promise<Uint8Array> {
  try {
    const child = new Deno.Command("git", {
      args: ["cat-file", "--batch"],
      cwd: root,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const asked = paths.map((path) => `HEAD:./${path}\n`).join("");
    const writing = new Blob([asked]).stream().pipeTo(child.stdin)
      .catch(() => {});
    const { stdout } = await child.output();
    await writing;
    return stdout;
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.PermissionDenied ||
      error instanceof Deno.errors.NotCapable
    ) return new Uint8Array();
    throw error;
  }
}
