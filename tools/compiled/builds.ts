/**
 * What is compiled, from what, and whether it was compiled from what stands there now.
 *
 * @module
 */

/** The compiler; `tools/wasm/deno.json` pins the same. */
export const COMPILER = "assemblyscript@0.28.20";

/** Where the kernels are. */
export const KERNELS = "lib/backend/wasm/kernels";

/** Where the compiled modules are. */
export const MODULES = "lib/backend/wasm/modules";

/** One compiled module. */
export interface Build {
  /** The constant that holds it. */
  readonly name: string;
  /** Its file in `MODULES`. */
  readonly file: string;
  /** What it is for. */
  readonly about: string;
  /** The source that the compiler begins with. */
  readonly entry: string;
  readonly options: readonly string[];
}

const ALWAYS = [
  // Higher levels put sums one into another; then an engine computes each to its end before it begins the next, and the
  // registers do not suffice.
  ...["-O1", "--runtime", "stub", "--noAssert", "--use", "abort="],
  // Below lies what JavaScript writes; see the chapter.
  ...["--memoryBase", "2048"],
  // "Exchange of v128 values": no function with vectors is called from outside.
  ...["--disableWarning", "112"],
];

const MEMORY = [
  ...["--importMemory", "--initialMemory", "32"],
  ...["--maximumMemory", "65536"],
];

/** Every module there is. */
export const BUILDS: readonly Build[] = [
  {
    name: "plain",
    file: "plain.ts",
    about: "plain SIMD, for one thread",
    entry: "index",
    options: [...ALWAYS, ...MEMORY, "--enable", "simd"],
  },
  {
    name: "plainShared",
    file: "plain_shared.ts",
    about: "plain SIMD, for many threads",
    entry: "index",
    options: [
      ...[...ALWAYS, ...MEMORY, "--sharedMemory"],
      ...["--enable", "simd,threads"],
    ],
  },
  {
    name: "relaxed",
    file: "relaxed.ts",
    about: "relaxed SIMD, for one thread",
    entry: "index",
    options: [...ALWAYS, ...MEMORY, "--enable", "simd,relaxed-simd"],
  },
  {
    name: "relaxedShared",
    file: "relaxed_shared.ts",
    about: "relaxed SIMD, for many threads",
    entry: "index",
    options: [
      ...[...ALWAYS, ...MEMORY, "--sharedMemory"],
      ...["--enable", "simd,relaxed-simd,threads"],
    ],
  },
  {
    name: "probe",
    file: "probe.ts",
    about: "one relaxed instruction, to see whether the engine knows it",
    entry: "probe",
    options: [...ALWAYS, "--enable", "simd,relaxed-simd"],
  },
];

/** Gives the hash of everything that compiled modules depend on. */
export async function sourceHash(root: string): Promise<string> {
  const names = [...Deno.readDirSync(`${root}/${KERNELS}`)]
    .map(({ name }) => name).filter((name) => name.endsWith(".as")).sort();
  const text = JSON.stringify([
    COMPILER,
    BUILDS,
    names.map((name) => [
      name,
      Deno.readTextFileSync(`${root}/${KERNELS}/${name}`),
    ]),
  ]);
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** Gives the text of a compiled module's file. */
export function moduleText(
  { name, about }: Build,
  bytes: Uint8Array,
  hash: string,
): string {
  return `/**
 * Compiled by \`deno task wasm\` from \`../kernels/\`; not to be edited.
 *
 * @module
 */

/** ${about[0].toUpperCase()}${about.slice(1)}; sources ${hash}. */
export const ${name} =
  "${bytes.toBase64()}";
`;
}

/** Lists the modules' files that were not compiled from what stands there now. */
export async function staleModules(root: string): Promise<string[]> {
  const hash = await sourceHash(root);
  return BUILDS.map(({ file }) => `${MODULES}/${file}`).filter((path) => {
    try {
      return !Deno.readTextFileSync(`${root}/${path}`).includes(
        `sources ${hash}.`,
      );
    } catch {
      return true;
    }
  });
}
