/**
 * Everything that the doctor looks at, in the order of the report.
 *
 * @module
 */
import { cachedData } from "./checks/cached_data.ts";
import { clone } from "./checks/clone.ts";
import { denoVersion } from "./checks/deno_version.ts";
import { cacheDisk, disk } from "./checks/disk.ts";
import { git } from "./checks/git.ts";
import { graphics } from "./checks/graphics.ts";
import { judging } from "./checks/judging.ts";
import { limits } from "./checks/limits.ts";
import { memory } from "./checks/memory.ts";
import { mirror } from "./checks/mirror.ts";
import { packages } from "./checks/packages.ts";
import { registry } from "./checks/registry.ts";
import { sources } from "./checks/sources.ts";
import { system } from "./checks/system.ts";
import { terminal } from "./checks/terminal.ts";
import { webassembly } from "./checks/webassembly.ts";
import { cacheWriting, writing } from "./checks/writing.ts";
import type { Check } from "./check.ts";

/** The checks. Each has a time limit of its own; the longest bounds the whole. */
export const CHECKS: readonly Check[] = [
  denoVersion,
  system,
  memory,
  terminal,
  graphics,
  webassembly,
  clone,
  git,
  disk,
  writing,
  judging,
  limits,
  packages,
  registry,
  cachedData,
  mirror,
  sources,
  cacheDisk,
  cacheWriting,
];
