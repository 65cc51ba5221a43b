import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() refuses other content and says what to do", async () => {
  const folder = Deno.makeTempDirSync();
  const answers = ["<html>Please log in</html>", "hallo", "hell"];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    () => new Response(answers.shift()),
  );
  const url = `http://127.0.0.1:${server.addr.port}/`;
  const wanted = {
    file: "hello.txt",
    url,
    bytes: 5,
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    licence: "CC0",
    credit: "nobody",
  };
  const load = () =>
    download(wanted, { folder: `${folder}/cache`, mirror: `${folder}/stick` });
  try {
    await assert.rejects(load(), (error: Error) => {
      assert.equal(error.name, "DownloadError");
      assert.deepEqual(error.message.split("\n"), [
        "hello.txt (0.0 MB) could not be loaded. Tried:",
        `  ${folder}/cache/hello.txt: not there`,
        `  ${folder}/stick (DESCENT_MIRROR): there is no such folder`,
        `  ${url}: the server offers 26 bytes; expected 5`,
        "Any one of these helps:",
        "  1. connect to the internet and run the same command again;",
        "  2. set DESCENT_MIRROR to a folder or address that holds hello.txt, such as the instructor's stick;",
        `  3. save ${url}`,
        `     as ${folder}/cache/hello.txt`,
      ]);
      return true;
    });
    await assert.rejects(
      load(),
      /its SHA-256 is d3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9;/,
    );
    await assert.rejects(load(), /offers 4 bytes; expected 5/);
    // The stick helps.
    Deno.mkdirSync(`${folder}/stick`);
    Deno.writeTextFileSync(`${folder}/stick/hello.txt`, "hello");
    assert.equal((await load()).length, 5);
  } finally {
    await server.shutdown();
    Deno.removeSync(folder, { recursive: true });
  }
});
//# sourceMappingURL=download_refuses_other_content_and_says_what_to_do_test.ts.map
