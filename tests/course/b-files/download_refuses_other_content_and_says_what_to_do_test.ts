import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() refuses other content and says what to do", async () => {
  const folder = Deno.makeTempDirSync();
  const before = Deno.env.toObject();
  Deno.env.set("DESCENT_CACHE", `${folder}/cache`);
  Deno.env.set("DESCENT_MIRROR", `${folder}/stick/`);
  const answers = ["<html>Please log in</html>", "hallo", "hell"];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    () => new Response(answers.shift()),
  );
  const url = `http://127.0.0.1:${server.addr.port}/`;
  const sha256 =
    "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  const wanted = {
    file: "hello.txt",
    url,
    bytes: 5,
    sha256,
    licence: "CC0",
    credit: "nobody",
  };
  try {
    await assert.rejects(download(wanted), (error: Error) => {
      assert.equal(error.name, "DownloadError");
      assert.deepEqual(error.message.split("\n"), [
        "hello.txt (0.0 MB) could not be loaded. Tried:",
        `  ${folder}/cache/hello.txt: not there`,
        `  ${folder}/stick/hello.txt: not there`,
        `  ${url}: more than the expected 5 bytes came`,
        "Any one of these helps:",
        "  1. connect to the internet and run the same command again;",
        "  2. set DESCENT_MIRROR to a folder or address that holds hello.txt, such as the instructor's stick;",
        `  3. save ${url}`,
        `     as ${folder}/cache/hello.txt`,
      ]);
      return true;
    });
    await assert.rejects(
      download(wanted),
      /its SHA-256 is d3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9;/,
    );
    await assert.rejects(download(wanted), /4 bytes came; expected 5/);
    assert.throws(() => Deno.statSync(`${folder}/cache`), Deno.errors.NotFound);
    // The stick helps.
    Deno.mkdirSync(`${folder}/stick`);
    Deno.writeTextFileSync(`${folder}/stick/hello.txt`, "hello");
    assert.equal((await download(wanted)).length, 5);
  } finally {
    await server.shutdown();
    for (const name of ["DESCENT_CACHE", "DESCENT_MIRROR"]) {
      if (name in before) Deno.env.set(name, before[name]);
      else Deno.env.delete(name);
    }
    Deno.removeSync(folder, { recursive: true });
  }
});
//# sourceMappingURL=download_refuses_other_content_and_says_what_to_do_test.ts.map
