/**
 * The hash of what a claim depends on: its program and every module that it imports, comments and layout left out.
 *
 * @module
 */
import { sha256 } from "./claim.ts";
import { fileImports } from "../tangle/file_imports.ts";
import { readIfThere } from "../tangle/tangle.ts";
import { codeTokens } from "../tangle/tokens.ts";

/**
 * Hashes a module and all that it imports from the repository, at any depth.
 *
 * A change of comments or of layout gives the same hash: it changes no result.
 *
 * @param path from the root
 */
export async function hashInputs(root: string, path: string): Promise<string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    const text = readIfThere(`${root}/${path}`) ?? "";
    if (!path.endsWith(".ts")) return void found.set(path, text);
    found.set(path, codeTokens(text).map(({ value }) => value).join("\n"));
    for (const { to, typeOnly } of fileImports(root, path)) {
      if (!typeOnly) visit(to);
    }
  };
  visit(path);
  return await sha256(
    JSON.stringify([...found].sort(([a], [b]) => a < b ? -1 : 1)),
  );
}
