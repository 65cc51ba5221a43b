import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() does without a cache", async () => {
  // A file where the cache's folder should be: nothing can be kept.
  const folder = Deno.makeTempFileSync();
  const quiet = { port: 0, hostname: "127.0.0.1", onListen() {} };
  const server = Deno.serve(quiet, () => new Response("hello"));
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: string) => lines.push(line);
  try {
    const content = await download({
      file: "hello.txt",
      url: `http://127.0.0.1:${server.addr.port}/`,
      bytes: 5,
      sha256:
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
      licence: "CC0",
      credit: "nobody",
    }, { folder, mirror: "" });
    assert.equal(new TextDecoder().decode(content), "hello");
    assert.match(lines.join(), /hello\.txt could not be kept: /);
  } finally {
    console.error = error;
    await server.shutdown();
    Deno.removeSync(folder);
  }
});
//# sourceMappingURL=download_does_without_a_cache_test.ts.map
