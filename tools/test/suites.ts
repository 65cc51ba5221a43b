/**
 * Which code belongs to which configuration. What learners run has the root's; everything with dependencies of its own
 * has a `deno.json` and a lockfile of its own, so that an attendee never fetches them.
 *
 * @module
 */

import { isThere } from "../files/is_there.ts";

/** Code that shares a configuration. */
export interface Suite {
  readonly name: string;
  /** From the root. */
  readonly config: string;
  /** Code that is type-checked with it, besides its tests. */
  readonly code: readonly string[];
  /** Folders of tests. */
  readonly tests: readonly string[];
}

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
    name: "browser",
    config: "tests/browser/deno.json",
    code: [],
    tests: ["tests/browser"],
  },
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
  // Claims are measured again by the long tests only.
  const isClaims = (path: string) => path === "tests/claims";
  const tests = folders("tests").filter((path) =>
    path !== "tests/tools" && !isClaims(path)
  );
  return {
    name: "course",
    config: "deno.json",
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
