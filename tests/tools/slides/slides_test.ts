import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Runs `deno task slides` in a copy of the repository that has fetched nothing, where no network answers. */
async function slidesWithoutPackages(...args: string[]) {
  const root = await Deno.makeTempDir();
  try {
    for (const folder of ["files", "slides", "tangle", "terminal"]) {
      await Deno.mkdir(`${root}/tools/${folder}`, { recursive: true });
      for await (
        const { name, isFile } of Deno.readDir(`${ROOT}tools/${folder}`)
      ) {
        const path = `tools/${folder}/${name}`;
        if (isFile) await Deno.copyFile(`${ROOT}${path}`, `${root}/${path}`);
      }
    }
    const text = await Deno.readTextFile(`${ROOT}deno.json`);
    await Deno.writeTextFile(`${root}/deno.json`, text);
    const flags = JSON.parse(text).tasks.slides.command.split(" ").slice(1);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [...flags, ...args],
      cwd: root,
      env: {
        NO_COLOR: "1",
        DENO_DIR: `${root}/cache`,
        HTTPS_PROXY: "http://127.0.0.1:9",
      },
    }).output();
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { code, out: decode(stdout), err: decode(stderr) };
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("slides says that it needs a network, the first time", async () => {
  const { code, out, err } = await slidesWithoutPackages("2");
  assert.deepEqual([code, out], [
    2,
    "Fetching what renders slides, this once (about 15 MB)\n",
  ]);
  assert.match(
    err,
    /^error: slides: the packages that render slides can't be fetched; connect to a network and run it again\n {2}Failed .*\n$/,
  );
});

Deno.test("slides --help needs no packages", async () => {
  const { code, out } = await slidesWithoutPackages("--help");
  assert.equal(code, 0);
  assert.match(out, /^deno task slides \[CHAPTER …\]\n/);
});
