import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() asks the source once, then the cache", async () => {
  const folder = Deno.makeTempDirSync();
  const asked: string[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    (request) => {
      asked.push(new URL(request.url).pathname);
      return new Response("hello");
    },
  );
  const address = `http://127.0.0.1:${server.addr.port}`;
  const wanted = {
    file: "greeting/hello.txt",
    url: `${address}/source.txt`,
    bytes: 5,
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    licence: "CC0",
    credit: "nobody",
  };
  const load = async (mirror = "") =>
    new TextDecoder().decode(await download(wanted, { folder, mirror }));
  try {
    assert.equal(await load(), "hello");
    assert.equal(await load(), "hello");
    assert.deepEqual(asked, ["/source.txt"]);
    assert.deepEqual(
      [...Deno.readDirSync(`${folder}/greeting`)].map(({ name }) => name),
      ["hello.txt"],
    );
    // A damaged cache is repaired.
    Deno.writeTextFileSync(`${folder}/greeting/hello.txt`, "hallo");
    assert.equal(await load(), "hello");
    assert.equal(
      Deno.readTextFileSync(`${folder}/greeting/hello.txt`),
      "hello",
    );
    // A mirror comes before the source, and has the paths of the cache.
    Deno.removeSync(`${folder}/greeting`, { recursive: true });
    await load(`${address}/mirror`);
    assert.equal(asked.at(-1), "/mirror/greeting/hello.txt");
  } finally {
    await server.shutdown();
    Deno.removeSync(folder, { recursive: true });
  }
});
//# sourceMappingURL=download_asks_the_source_once_then_the_cache_test.ts.map
