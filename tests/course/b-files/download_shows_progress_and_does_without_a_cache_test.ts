import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() shows progress, and does without a cache", async () => {
  const before = Deno.env.toObject();
  const file = Deno.makeTempFileSync();
  // A file where the cache's folder should be: nothing can be kept.
  Deno.env.set("DESCENT_CACHE", file);
  Deno.env.delete("DESCENT_MIRROR");
  const slow = () =>
    new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("he"));
        await new Promise((resolve) => setTimeout(resolve, 1300));
        controller.enqueue(new TextEncoder().encode("llo"));
        controller.close();
      },
    });
  const quiet = { port: 0, hostname: "127.0.0.1", onListen() {} };
  const server = Deno.serve(quiet, () => new Response(slow()));
  const lines: string[] = [];
  const consoleError = console.error;
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
    });
    assert.equal(new TextDecoder().decode(content), "hello");
    if (!Deno.stderr.isTerminal()) {
      assert.equal(lines.shift(), "hello.txt: 40 % of 0.0 MB");
    }
    assert.match(lines[0], /hello\.txt could not be kept: /);
  } finally {
    console.error = consoleError;
    await server.shutdown();
    for (const name of ["DESCENT_CACHE", "DESCENT_MIRROR"]) {
      if (name in before) Deno.env.set(name, before[name]);
      else Deno.env.delete(name);
    }
    Deno.removeSync(file);
  }
});
//# sourceMappingURL=download_shows_progress_and_does_without_a_cache_test.ts.map
