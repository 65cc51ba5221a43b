import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";

Deno.test("download() continues where the line broke", async () => {
  const folder = Deno.makeTempDirSync();
  const ranges: (string | null)[] = [];
  const server = Deno.serve(
    {
      port: 0,
      hostname: "127.0.0.1",
      onListen() {},
      onError: () => new Response(),
    },
    ({ headers }) => {
      ranges.push(headers.get("Range"));
      if (ranges.length === 2) {
        const part = { "Content-Range": "bytes 3-4/5" };
        return new Response("lo", { status: 206, headers: part });
      }
      const cut = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode("hel"));
          await new Promise((resolve) => setTimeout(resolve, 100));
          controller.error("cut");
        },
      });
      return new Response(cut, { headers: { "Content-Length": "5" } });
    },
  );
  try {
    const content = await download({
      file: "hello.txt",
      url: `http://127.0.0.1:${server.addr.port}/`,
      bytes: 5,
      sha256:
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
      licence: "CC0",
      credit: "nobody",
    }, { folder, mirror: "", patience: { silence: 5000, pause: 1 } });
    assert.equal(new TextDecoder().decode(content), "hello");
    assert.deepEqual(ranges, [null, "bytes=3-"]);
  } finally {
    await server.shutdown();
    Deno.removeSync(folder, { recursive: true });
  }
});
//# sourceMappingURL=download_continues_where_the_line_broke_test.ts.map
