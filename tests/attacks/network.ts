// Wants: a connection, in or out
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const loot = [];
async function attempt(take) {
  try {
    const taken = await take();
    if (taken !== undefined && taken !== null) loot.push(String(taken));
  } catch { /* no luck */ }
}
await attempt(async () =>
  fetch("http://127.0.0.1:__PORT__/").then(() => "fetched")
);
await attempt(async () =>
  Deno.connect({ hostname: "127.0.0.1", port: __PORT__ }).then(() =>
    "connected"
  )
);
await attempt(async () => Deno.listen({ port: 0 }) && "listening");
await attempt(async () =>
  Deno.listenDatagram({ port: 0, transport: "udp" }) && "listening"
);
await attempt(async () =>
  Deno.serve({ port: 0 }, () => new Response("")) && "serving"
);
await attempt(async () => Deno.resolveDns("example.com", "A"));
await attempt(async () =>
  new Promise((done, fail) => {
    const s = new WebSocket("ws://127.0.0.1:__PORT__/");
    s.onopen = () => done("open");
    s.onerror = (e) => fail(e);
  })
);
await attempt(async () =>
  new Promise((done, fail) => {
    const s = process.getBuiltinModule("node:net").connect(
      __PORT__,
      "127.0.0.1",
      () => done("connected"),
    );
    s.on("error", fail);
  })
);
await attempt(async () =>
  import("http://127.0.0.1:" + "__PORT__/x.ts").then(() => "imported")
);
await attempt(async () => import("npm:" + "lodash").then(() => "imported"));
await attempt(async () =>
  Deno.connect({ transport: "unix", path: "/var/run/docker.sock" }).then(() =>
    "connected"
  )
);
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
