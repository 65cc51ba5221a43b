/**
 * The npm packages that a lockfile pins.
 *
 * @module
 */
import { UserError } from "../terminal/command.ts";

/** One version of a package. */
export interface Package {
  /** `@lezer/common`. */
  readonly name: string;
  readonly version: string;
  /** `sha512-…` in base 64; without one, the registry's own is believed. */
  readonly integrity?: string;
}

/** Reads the packages of a `deno.lock`, by name. */
export function lockedPackages(lockfile: string): Package[] {
  const { version, npm = {} } = JSON.parse(lockfile);
  if (version !== "5") {
    throw new UserError(
      `mirror: deno.lock has version ${version}; only version 5 is known here`,
    );
  }
  const entries = Object.entries<{ integrity: string }>(npm);
  return entries.map(([id, { integrity }]) => {
    // `name@1.0.0` or `name@1.0.0_peer@2.0.0`.
    const [, name, version] = /^(@?[^@]+)@([^_]+)/.exec(id)!;
    return { name, version, integrity };
  });
}

/** Path of a package's description in a mirror, and of its content. */
export function packagePaths(
  { name, version }: Package,
): { description: string; tarball: string } {
  const short = name.slice(name.lastIndexOf("/") + 1);
  return {
    description: `npm/${name}/${version}.json`,
    tarball: `npm/${name}/-/${short}-${version}.tgz`,
  };
}

/**
 * Deno itself, which comes as npm packages too, for the computers that people bring: `npx -y deno@2.9` fetches `deno`
 * and the one of the others that fits.
 */
export function denoPackages(version: string): Package[] {
  return [
    "deno",
    "@deno/win32-x64",
    "@deno/win32-arm64",
    "@deno/darwin-arm64",
    "@deno/darwin-x64",
    "@deno/linux-x64-glibc",
    "@deno/linux-arm64-glibc",
  ].map((name) => ({ name, version }));
}
