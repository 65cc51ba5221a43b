/**
 * Fetches npm packages into a mirror, each verified by its hash.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { type Package, packagePaths } from "./packages.ts";
import { writeWhole } from "./write.ts";

/** What the registry says about one version; the mirror keeps it as it is. */
export interface Description {
  readonly name: string;
  readonly version: string;
  readonly dist: {
    readonly tarball: string;
    readonly integrity: string;
    readonly [more: string]: unknown;
  };
  readonly [more: string]: unknown;
}

/** What became of a package. */
export interface Filled {
  readonly package: Package;
  readonly bytes: number;
  /** Why it is missing. */
  readonly problem?: string;
}

/** Longest wait for the registry, in milliseconds: an answer, and a whole package. */
const ANSWER = 20_000;
const PACKAGE = 300_000;

/**
 * Makes sure that the mirror in `folder` has a package.
 *
 * @param registry address, with or without a slash at the end
 * @param offline whether the registry is known to be out of reach: then nothing is asked
 */
export async function fillPackage(
  folder: string,
  wanted: Package,
  registry: string,
  offline: boolean,
): Promise<Filled & { unreachable?: boolean }> {
  const paths = packagePaths(wanted);
  const here = await readPackage(folder, wanted);
  if (here) return { package: wanted, bytes: here.bytes };
  const fail = (problem: string, unreachable = false) => ({
    package: wanted,
    bytes: 0,
    problem,
    unreachable,
  });
  if (offline) return fail("the registry is out of reach");
  let description: Description;
  let content: Uint8Array;
  try {
    description = await askDescription(wanted, registry);
    const response = await get(description.dist.tarball, PACKAGE);
    content = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message);
    return fail(`${registry} can't be reached`, true);
  }
  const integrity = wanted.integrity ?? description.dist.integrity;
  if (!hasIntegrity(content, integrity)) {
    return fail("other content came than deno.lock expects");
  }
  const kept = { ...description, dist: { ...description.dist, integrity } };
  await writeWhole(`${folder}/${paths.tarball}`, content);
  // The description last: where it is, the package is complete.
  await writeWhole(`${folder}/${paths.description}`, JSON.stringify(kept));
  return { package: wanted, bytes: content.length };
}

/** What the mirror has of a package, if it is complete and right. */
export async function readPackage(
  folder: string,
  wanted: Package,
): Promise<{ description: Description; bytes: number } | undefined> {
  const paths = packagePaths(wanted);
  try {
    const description: unknown = JSON.parse(
      await Deno.readTextFile(`${folder}/${paths.description}`),
    );
    if (!describes(description, wanted)) return undefined;
    const content = await Deno.readFile(`${folder}/${paths.tarball}`);
    const integrity = wanted.integrity ?? description.dist.integrity;
    return hasIntegrity(content, integrity)
      ? { description, bytes: content.length }
      : undefined;
  } catch (error) {
    const { NotFound, NotADirectory, IsADirectory } = Deno.errors;
    const known = [NotFound, NotADirectory, IsADirectory, SyntaxError];
    if (known.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

/** The registry answers, but with a no. */
class Refusal extends Error {}

async function askDescription(
  { name, version }: Package,
  registry: string,
): Promise<Description> {
  const address = `${registry.replace(/\/+$/, "")}/${name.replace("/", "%2f")}`;
  // The short form: what an installation needs, without readmes and histories.
  const response = await get(address, ANSWER, {
    Accept: "application/vnd.npm.install-v1+json",
  });
  let answer: unknown;
  try {
    answer = await response.json();
  } catch (error) {
    // A login page, for instance.
    if (!(error instanceof SyntaxError)) throw error;
  }
  const all = answer as { versions?: Record<string, unknown> } | null;
  const description = all?.versions?.[version];
  if (describes(description, { name, version })) return description;
  throw new Refusal(`${address} describes no ${version}`);
}

/** Whether it is the description of that package, with what a mirror needs of it. */
function describes(
  value: unknown,
  { name, version }: Package,
): value is Description {
  const given = value as Partial<Description> | null | undefined;
  return given?.name === name && given.version === version &&
    typeof given.dist?.tarball === "string" &&
    typeof given.dist.integrity === "string";
}

async function get(
  address: string,
  wait: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  const response = await fetch(address, {
    headers,
    signal: AbortSignal.timeout(wait),
  });
  if (response.ok) return response;
  await response.body?.cancel();
  throw new Refusal(`${address} answers ${response.status}`);
}

/** Whether content has the hash of an integrity like `sha512-…`. */
export function hasIntegrity(content: Uint8Array, integrity: string): boolean {
  const [, algorithm, hash] = /^(sha\d+)-(.*)$/.exec(integrity) ?? [];
  return algorithm !== undefined &&
    createHash(algorithm).update(content).digest("base64") === hash;
}
