import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() asks the source once, then the cache", async () => {
  const folder = Deno.makeTempDirSync();
  const before = Deno.env.toObject();
  Deno.env.set("DESCENT_CACHE", `${folder}/cache`);
  Deno.env.delete("DESCENT_MIRROR");
  const asked: string[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    (request) => {
      asked.push(new URL(request.url).pathname);
      return new Response("hello");
    },
  );
  const wanted = {
    file: "greeting/hello.txt",
    url: `http://127.0.0.1:${server.addr.port}/source.txt`,
    bytes: 5,
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    licence: "CC0",
    credit: "nobody",
  };
  try {
    for (let i = 0; i < 2; i++) {
      assert.equal(new TextDecoder().decode(await download(wanted)), "hello");
    }
    assert.deepEqual(asked, ["/source.txt"]);
    assert.deepEqual(
      [...Deno.readDirSync(`${folder}/cache/greeting`)].map(({ name }) => name),
      ["hello.txt"],
    );
    // A damaged cache is repaired.
    Deno.writeTextFileSync(`${folder}/cache/greeting/hello.txt`, "hallo");
    assert.equal(new TextDecoder().decode(await download(wanted)), "hello");
    assert.equal(
      Deno.readTextFileSync(`${folder}/cache/greeting/hello.txt`),
      "hello",
    );
    // A mirror comes before the source, and has the paths of the cache.
    Deno.removeSync(`${folder}/cache`, { recursive: true });
    const address = `http://127.0.0.1:${server.addr.port}/mirror/`;
    Deno.env.set("DESCENT_MIRROR", address);
    await download(wanted);
    assert.equal(asked.at(-1), "/mirror/greeting/hello.txt");
  } finally {
    await server.shutdown();
    for (const name of ["DESCENT_CACHE", "DESCENT_MIRROR"]) {
      if (name in before) Deno.env.set(name, before[name]);
      else Deno.env.delete(name);
    }
    Deno.removeSync(folder, { recursive: true });
  }
});
//# sourceMappingURL=download_asks_the_source_once_then_the_cache_test.ts.map
