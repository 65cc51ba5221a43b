/**
 * The same library files, bundled, on the WebGPU of Chromium with its software driver.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath, pathToFileURL } from "node:url";
import { hasWebgpu, startWithWebgpu } from "./browser.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Page {
  ops(): Promise<{ wrong: string[]; tried: number }>;
  products(): Promise<{ medium: string; sum: number }>;
  readAtOnce(): Promise<string>;
  train(): Promise<number[]>;
}

/** Bundles the page into a folder; gives its address. */
async function bundle(folder: string): Promise<string> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform=browser",
      "--format=iife",
      `--config=${ROOT}deno.json`,
      `--output=${folder}/page.js`,
      `${ROOT}tests/browser/webgpu_page.ts`,
    ],
    cwd: ROOT,
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
  const page = `${folder}/index.html`;
  await Deno.writeTextFile(
    page,
    '<!doctype html><script src="page.js"></script>',
  );
  return pathToFileURL(page).href;
}

Deno.test({
  name:
    "the engine on WebGPU in Chromium: every op, a training, and what cannot be read at once",
  ignore: !await hasWebgpu(),
  async fn(t) {
    const folder = await Deno.makeTempDir();
    const browser = await startWithWebgpu();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(await bundle(folder));
      const call = <Name extends keyof Page>(name: Name) =>
        page.evaluate(`descent.${name}()`) as ReturnType<Page[Name]>;
      await t.step("every op gives what the reference gives", async () => {
        const { wrong, tried } = await call("ops");
        assert.deepEqual(wrong, []);
        assert.ok(tried > 400, `${tried} trials`);
      });
      await t.step(
        "reading at once is refused, and valuesLater named",
        async () => {
          assert.match(
            await call("readAtOnce"),
            /^ReadBackError: .*await valuesLater\(t\)/,
          );
        },
      );
      await t.step("every kernel of products compiles there", async () => {
        const { medium, sum } = await call("products");
        assert.match(medium, /^(registers|tiles)/);
        assert.equal(sum, 70_000);
      });
      await t.step("a training finds the line", async () => {
        const [slope, intercept] = await call("train");
        assert.ok(Math.abs(slope - 2) < 1e-3 && Math.abs(intercept - 1) < 1e-3);
      });
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
