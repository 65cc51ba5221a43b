/**
 * Git, which brings updates.
 *
 * @module
 */
import { isThere } from "../../files/is_there.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";

const INSTALL: Readonly<Record<string, string>> = {
  darwin: "xcode-select --install",
  linux: "sudo apt install git",
  windows: "winget install Git.Git",
};

/** Whether the course can be brought up to date by `git pull`. */
export const git: Check = {
  id: "git",
  group: "The course",
  title: "git",
  weight: 8,
  seconds: 3,
  async look(at) {
    const { root, os } = at;
    const version = await gitVersion(at);
    const repository = isThere(`${root}/.git`);
    const facts = { version: version ?? null, repository };
    if (version === undefined) {
      return know("not installed: an update means a new download", {
        text: "Install it, should you want updates by git pull",
        type: [INSTALL[os] ?? INSTALL.linux],
      }, facts);
    }
    return repository ? fine(`${version}, and this is a clone`, facts) : know(
      `${version}; this folder is no clone: an update means a new download`,
      { text: "Clone the course instead, should you want updates by git pull" },
      facts,
    );
  },
};

async function gitVersion(
  { os, runDeno }: Parameters<Check["look"]>[0],
): Promise<string | undefined> {
  try {
    // On a Mac without developer tools, `git` itself would open a window.
    if (os === "darwin") {
      const tools = await runDeno(["-p"], { command: "xcode-select" });
      if (!tools.success) return undefined;
    }
    const { success, out } = await runDeno(["--version"], { command: "git" });
    return success ? /\d+(\.\d+)+/.exec(out)?.[0] ?? out : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
