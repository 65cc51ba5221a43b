/**
 * Whether the places can be written where commands write. What is written to find out is gone at once.
 *
 * @module
 */
import { dirname } from "node:path";
import type { Check } from "../check.ts";
import { fine, mend } from "../finding.ts";
import { reason, setVariable } from "../words.ts";

/** `.descent/` and `exercises/`. */
export const writing: Check = {
  id: "writing",
  group: "The course",
  title: "writing",
  weight: 4,
  seconds: 3,
  look({ root, os }) {
    for (const folder of [".descent", "exercises"]) {
      const problem = whyNotWritable(`${root}/${folder}`);
      if (problem === undefined) continue;
      return mend(`${folder}/ can't be written: ${problem}`, {
        text: "Make it a folder of yours",
        ...(os === "windows" ? {} : {
          type: [`sudo chown -R "$USER" ${root} && chmod -R u+w ${root}`],
        }),
      }, { folder });
    }
    return fine(".descent/ and exercises/ can be written");
  },
};

/** The cache folder. */
export const cacheWriting: Check = {
  id: "cache-writing",
  group: "Real data",
  title: "writing",
  weight: 6,
  seconds: 3,
  look({ data, os }) {
    const problem = whyNotWritable(data.cache);
    return problem === undefined
      ? fine(`${data.cache} can be written`, { folder: data.cache })
      : mend(`${data.cache} can't be written: ${problem}`, {
        text: "Name a folder of yours for downloads",
        type: [setVariable(os, "DESCENT_CACHE", "~/descent-cache")],
      }, { folder: data.cache });
  },
};

/**
 * Tries to write in a folder; where it is not there yet, tries to make one in the nearest that is.
 *
 * @returns why it can't be written; nothing if it can
 */
export function whyNotWritable(folder: string): string | undefined {
  const name = `.descent-doctor-${Deno.pid}-${counter++}`;
  for (let place = folder, depth = 0;; place = dirname(place), depth++) {
    try {
      if (!Deno.statSync(place).isDirectory) {
        return depth === 0 ? "it is a file" : `${place} is a file`;
      }
    } catch (error) {
      if (error instanceof Deno.errors.NotADirectory) continue;
      if (!(error instanceof Deno.errors.NotFound)) return reason(error);
      if (isLink(place)) return `${place} is a link that leads nowhere`;
      if (dirname(place) === place) return "it is not there";
      continue;
    }
    return tryIn(`${place}/${name}`, depth === 0);
  }
}

let counter = 0;

/** One go without a pause, so that Ctrl-C comes before or after it. */
function tryIn(path: string, asFile: boolean): string | undefined {
  try {
    if (asFile) {
      Deno.writeTextFileSync(path, "Written by a check; delete it.\n");
    } else Deno.mkdirSync(path);
  } catch (error) {
    try {
      Deno.removeSync(path);
    } catch {
      // Nothing came of it.
    }
    return reason(error).replace(/: \w+ '.*'$/, "");
  }
  Deno.removeSync(path);
}

function isLink(path: string): boolean {
  try {
    return Deno.lstatSync(path).isSymlink;
  } catch {
    return false;
  }
}
