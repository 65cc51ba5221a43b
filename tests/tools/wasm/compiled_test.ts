/**
 * The compiled modules are what the compiler makes of the kernels.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { fetchPackages } from "../../../tools/files/packages.ts";
import {
  BUILDS,
  MODULES,
  staleModules,
} from "../../../tools/compiled/builds.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
  .replace(/[/\\]$/, "");
const CONFIG = `${ROOT}/tools/wasm/deno.json`;

Deno.test("wasm: no compiled module is stale", async () => {
  assert.deepEqual(await staleModules(ROOT), []);
});

const missing = await fetchPackages(CONFIG);

Deno.test({
  name: "wasm: compiling again gives the same bytes",
  ignore: missing !== undefined,
  async fn() {
    const out = await Deno.makeTempDir();
    try {
      const { success, stderr } = await new Deno.Command(Deno.execPath(), {
        args: [
          ...["run", "--quiet", "--no-prompt", "--no-check", "--cached-only"],
          ...["--config", CONFIG, "--allow-read", "--allow-env"],
          ...[`--allow-write=${out}`, `${ROOT}/tools/wasm/compile.ts`, out],
        ],
        cwd: ROOT,
        stdin: "null",
      }).output();
      assert(success, new TextDecoder().decode(stderr));
      for (const { file } of BUILDS) {
        assert.equal(
          await Deno.readTextFile(`${out}/${file}`),
          await Deno.readTextFile(`${ROOT}/${MODULES}/${file}`),
          file,
        );
      }
    } finally {
      await Deno.remove(out, { recursive: true });
    }
  },
});
