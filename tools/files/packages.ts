/**
 * The packages of a configuration that not everybody needs: in Deno's cache, fetched now, or neither.
 *
 * @module
 */

/** Why packages are not there. */
export interface Missing {
  /** Whether the network, or the place to put them, is at fault; else it is the configuration or its lockfile. */
  readonly fault: "network" | "place" | "configuration";
  /** The first that is missing, where Deno names it: `katex@0.16.47`. */
  readonly name?: string;
  /** What Deno says, in one line. */
  readonly why: string;
}

const asked = new Map<string, Promise<Missing | undefined>>();

/**
 * Sees to it that the packages of a configuration are there, once per process.
 *
 * @param config path of a `deno.json` with a lockfile beside it
 * @param fetching called before anything is fetched
 * @returns `undefined` when they are
 */
export function fetchPackages(
  config: string,
  fetching: () => void = () => {},
): Promise<Missing | undefined> {
  return asked.getOrInsertComputed(config, async () => {
    const install = ["install", "--quiet", "--frozen", "--config", config];
    if ((await deno([...install, "--cached-only"])).success) return undefined;
    fetching();
    const { success, text } = await deno(install);
    return success ? undefined : readMissing(text);
  });
}

/** What a failed `deno install` was about. */
export function readMissing(text: string): Missing {
  const lines = text.split("\n").map((line) => line.trim());
  const head = lines.find((line) => line.startsWith("error"))
    ?.replace(/^error: /, "") ?? "";
  // Deno lists causes below, numbered if there are several: the first says most.
  const below = lines[lines.indexOf("Caused by:") + 1];
  const cause = lines.includes("Caused by:") ? below.replace(/^0: /, "") : "";
  const why = cause === "" ? head : `${head}: ${cause}`;
  const name = /npm package '([^']+)'/.exec(head)?.[1];
  const fault = /\(os error (?:5|13|28|30)\)|NotCapable/.test(text)
    ? "place"
    : /error sending request|Failed caching|Failed loading|not found in cache/
        .test(text)
    ? "network"
    : "configuration";
  return { fault, why, ...(name && { name }) };
}

async function deno(args: string[]) {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  return { success, text: new TextDecoder().decode(stderr) };
}
