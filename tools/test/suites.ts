/**
 * Which code belongs to which configuration. What learners run has the root's; everything with dependencies of its own
 * has a `deno.json` and a lockfile of its own, so that an attendee never fetches them.
 *
 * @module
 */

import { isThere } from "../files/is_there.ts";
import { fetchPackages } from "../files/packages.ts";

/** Code that shares a configuration. */
export interface Suite {
  readonly name: string;
  /** From the root. */
  readonly config: string;
  /** Code that is type-checked with it, besides its tests. */
  readonly code: readonly string[];
  /** Folders of tests. */
  readonly tests: readonly string[];
  /** Configurations of programs that the tests start. */
  readonly starts?: readonly string[];
}

const ROOT_CONFIG = "deno.json";

/** Every suite but the root's. */
export const OTHERS: readonly Suite[] = [
  {
    name: "oracle",
    config: "tests/oracle/deno.json",
    code: [],
    tests: ["tests/oracle"],
  },
  {
    name: "slides",
    config: "tools/slides/deno.json",
    code: ["tools/slides"],
    tests: ["tests/tools/slides"],
  },
  {
    name: "peers",
    config: "tests/peers/deno.json",
    code: [],
    tests: ["tests/peers"],
  },
  {
    name: "wasm",
    config: "tools/wasm/deno.json",
    code: ["tools/wasm"],
    tests: ["tests/tools/wasm"],
  },
  {
    name: "gpu",
    config: ROOT_CONFIG,
    code: [],
    tests: ["tests/lib/webgpu"],
  },
  {
    name: "browser",
    config: "tests/browser/deno.json",
    code: [],
    tests: ["tests/browser"],
    starts: ["tools/slides/deno.json"],
  },
];

const ROOT_SUITE = "course";

/** The names of all suites. */
export const SUITE_NAMES: readonly string[] = [
  ROOT_SUITE,
  ...OTHERS.map(({ name }) => name),
];

/** What has the root's configuration: every other folder of `tools/` and of `tests/`. */
export function rootSuite(root: string): Suite {
  const taken = new Set(
    OTHERS.flatMap(({ code, tests }) => [...code, ...tests]),
  );
  const folders = (parent: string) =>
    (isThere(`${root}/${parent}`)
      ? [...Deno.readDirSync(`${root}/${parent}`)]
      : [])
      .filter(({ isDirectory }) => isDirectory)
      .map(({ name }) => `${parent}/${name}`)
      .filter((path) => !taken.has(path));
  const files = (parent: string) =>
    (isThere(`${root}/${parent}`)
      ? [...Deno.readDirSync(`${root}/${parent}`)]
      : [])
      .filter(({ name }) => name.endsWith("_test.ts"))
      .map(({ name }) => `${parent}/${name}`);
  // Claims are measured again by the long tests only.
  const isClaims = (path: string) => path === "tests/claims";
  const tests = folders("tests").filter((path) =>
    !["tests/tools", "tests/lib"].includes(path) && !isClaims(path)
  );
  // Folder by folder: some are suites of their own.
  tests.push(...folders("tests/lib"), ...files("tests/lib"));
  return {
    name: ROOT_SUITE,
    config: ROOT_CONFIG,
    code: [...folders("tools"), ...folders("tests").filter(isClaims)].sort(),
    tests: [...tests, ...folders("tests/tools")].sort(),
  };
}

/** The suites whose folders are there. */
export function suites(root: string): Suite[] {
  return [rootSuite(root), ...OTHERS].map((suite) => ({
    ...suite,
    code: suite.code.filter((path) => isThere(`${root}/${path}`)),
    tests: suite.tests.filter((path) => isThere(`${root}/${path}`)),
  })).filter(({ tests }) => tests.length > 0);
}

/** Whether `DESCENT_REQUIRE` names a suite: what it would skip is a failure then. */
export function isRequired({ name }: Suite): boolean {
  return (Deno.env.get("DESCENT_REQUIRE") ?? "").split(",").includes(name);
}

/**
 * Why a suite cannot run here, in a line: its packages are neither in Deno's cache nor to be had. Learners never fetch
 * them, and may sit in a room without a network.
 *
 * @returns `undefined` for one that can
 */
export async function whyNot(
  root: string,
  { name, config, starts = [] }: Suite,
): Promise<string | undefined> {
  const configs = [config, ...starts].filter((path) => path !== ROOT_CONFIG);
  for (const path of configs) {
    const missing = await fetchPackages(`${root}/${path}`);
    // What is wrong with a configuration shall fail, and the tests say how.
    if (!missing || missing.fault === "configuration") continue;
    const what = missing.name ?? `what ${path} names`;
    return missing.fault === "network"
      ? `${what} is not in Deno's cache and can't be fetched; with a network, deno task test ${name} fetches it`
      : `${what} can't be stored: ${missing.why}; make the place writable and run it again`;
  }
  return undefined;
}
