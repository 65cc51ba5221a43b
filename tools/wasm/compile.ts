/**
 * Compiles the kernels. Runs in a process of its own, which has the compiler's packages.
 *
 * @module
 */
import { resolve } from "node:path";
import asc from "assemblyscript/asc";
import {
  BUILDS,
  KERNELS,
  MODULES,
  moduleText,
  sourceHash,
} from "../compiled/builds.ts";

const root = Deno.cwd();
const [out = MODULES] = Deno.args;
const hash = await sourceHash(root);

for (const build of BUILDS) {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main([
    `${build.entry}.ts`,
    ...build.options,
    ...["--outFile", "out.wasm"],
  ], {
    readFile: read,
    writeFile(_, contents) {
      wasm = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  const said = stderr.toString().trim();
  if (said !== "") {
    console.error(said.replaceAll(/\bin (\w+)\.ts\(/g, `in ${KERNELS}/$1.as(`));
  }
  if (error || wasm === undefined) Deno.exit(1);
  const path = `${resolve(root, out)}/${build.file}`;
  const text = moduleText(build, wasm, hash);
  if (read(path) !== text) Deno.writeTextFileSync(path, text);
  console.log(`${out}/${build.file}: ${build.about}, ${wasm.length} bytes`);
}

/** The compiler asks for `x.ts`; ours are named `x.as`, since they are no TypeScript. */
function read(name: string): string | null {
  try {
    return Deno.readTextFileSync(
      name.startsWith("/")
        ? name
        : `${root}/${KERNELS}/${name.replace(/\.ts$/, ".as")}`,
    );
  } catch {
    return null;
  }
}
