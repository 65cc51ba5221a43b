/**
 * Folders and addresses as people write them.
 *
 * @module
 */
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { download } from "../../../lib/data/download.ts";
import {
  cacheFolder,
  folderOrAddress,
  mirror,
} from "../../../lib/data/places.ts";
import { dataAccess } from "../../../tools/run/data_access.ts";
import { badServer, describe, sendFile, someBytes } from "./server_helper.ts";

const HOME = "/home/ada";

/** What is written, and what it means. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ["/media/stick", "/media/stick"],
  ["/media/stick/", "/media/stick"],
  ["/media/stick//", "/media/stick"],
  ["/", "/"],
  ["~", "/home/ada"],
  ["~/stick/", "/home/ada/stick"],
  ["~\\stick\\", "/home/ada\\stick"],
  ["/media/~/stick", "/media/~/stick"],
  ["/media/Mein Stick für Köln", "/media/Mein Stick für Köln"],
  ["file:///media/stick/", "/media/stick"],
  ["file:///media/Mein%20Stick%20f%C3%BCr", "/media/Mein Stick für"],
  ["file:///media/100%/%ff", "/media/100%/\ufffd"],
  ["file://media/stick", "file://media/stick"],
  ["ftp://stick/", "ftp://stick"],
  ["file:///C:/Users/Ada", "C:/Users/Ada"],
  ["C:\\Users\\Ada\\", "C:\\Users\\Ada"],
  ['"C:\\My Stick"', "C:\\My Stick"],
  ["E:/data ", "E:/data"],
  ["http://192.168.1.5:8000", "http://192.168.1.5:8000"],
  ["http://192.168.1.5:8000///", "http://192.168.1.5:8000"],
  ["https://example.org/a b/", "https://example.org/a b"],
  ["http://", "http://"],
  ["HTTPS:", "HTTPS://"],
  ["http:///set/", "http:///set"],
  ["http:folder", "http:folder"],
];

Deno.test("folderOrAddress() reads what people write", () => {
  for (const [text, meaning] of WRITTEN) {
    assert.equal(folderOrAddress(text, HOME), meaning, text);
  }
});

Deno.test("run --real allows the places that the loader reads", () => {
  for (const [text, meaning] of WRITTEN) {
    // Other systems' paths mean something else here.
    if (Deno.build.os === "windows" || /[A-Z]:|\\/.test(text)) continue;
    if (meaning === "ftp://stick" || meaning === "http:folder") continue;
    const env = { DESCENT_MIRROR: text, DESCENT_CACHE: text, HOME };
    const access = dataAccess(
      (name) => (env as Record<string, string>)[name],
      "/somewhere",
      "linux",
    );
    assert.equal(access.mirror, meaning, text);
    if (!/^(http|file:\/\/m)/.test(text)) {
      assert.equal(access.cache, meaning, text);
    }
  }
});

Deno.test("a variable set to nothing counts as not set, for the loader and for the tools", () => {
  const names = [
    "HOME",
    "USERPROFILE",
    "XDG_CACHE_HOME",
    "LOCALAPPDATA",
    "DESCENT_CACHE",
    "DESCENT_MIRROR",
  ];
  const before = Deno.env.toObject();
  const cases: Record<string, string>[] = [
    {},
    { HOME: "/home/ada" },
    { USERPROFILE: "/home/ada" },
    { XDG_CACHE_HOME: "/var/cache/ada" },
    { HOME: "/home/ada", XDG_CACHE_HOME: "/var/cache/ada" },
    { HOME: "/home/ada", DESCENT_CACHE: "~/kept" },
  ];
  try {
    for (const some of cases) {
      const caches = [undefined, ""].map((nothing) => {
        for (const name of names) {
          const value = some[name] ?? nothing;
          if (value === undefined) Deno.env.delete(name);
          else Deno.env.set(name, value);
        }
        assert.equal(mirror(), undefined);
        const access = dataAccess((name) => some[name] ?? nothing, "/here");
        assert.deepEqual(access, { cache: resolve("/here", cacheFolder()) });
        return cacheFolder();
      });
      assert.equal(caches[1], caches[0], JSON.stringify(some));
      assert.doesNotMatch(caches[1], /^\/(\.cache\/)?descent$/);
    }
  } finally {
    for (const name of names) {
      if (name in before) Deno.env.set(name, before[name]);
      else Deno.env.delete(name);
    }
  }
});

/** What the loader says about a mirror. */
async function complaint(mirror: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  const wanted = await describe(someBytes(10), "http://data.invalid/x");
  let message = "";
  try {
    await download(wanted, { folder, mirror });
  } catch (error) {
    message = (error as Error).message;
  }
  await Deno.remove(folder, { recursive: true });
  return message.split("\n")[2].trim();
}

Deno.test("download() says what is wrong with DESCENT_MIRROR, as it was read", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/Mein Stick`);
    await Deno.writeTextFile(`${folder}/note`, "");
    const cases: [string, string][] = [
      [
        `${folder}/none`,
        `${folder}/none (DESCENT_MIRROR): there is no such folder`,
      ],
      [
        `${folder}/Mein Stick`,
        `${folder}/Mein Stick/set/data.bin (DESCENT_MIRROR): not there`,
      ],
      [
        `${folder}/note`,
        `${folder}/note (DESCENT_MIRROR): a file, not a folder`,
      ],
      [
        "192.168.1.5:8000",
        "192.168.1.5:8000 (DESCENT_MIRROR): there is no such folder; for an address write http://192.168.1.5:8000",
      ],
      // As `run --real` passes it on.
      [
        `${folder}/192.168.1.5:8000`,
        `${folder}/192.168.1.5:8000 (DESCENT_MIRROR): there is no such folder; for an address write http://192.168.1.5:8000`,
      ],
      ...["http://", "https:///set", "http://:8000"].map((
        address,
      ): [string, string] => [
        address,
        `${address} (DESCENT_MIRROR): an address without a host; expected one like http://192.168.1.5:8000`,
      ]),
      [
        "ftp://stick",
        "ftp://stick (DESCENT_MIRROR): expected a folder, file:///…, http://… or https://…",
      ],
    ];
    for (const [mirror, expected] of cases) {
      assert.equal(await complaint(mirror), expected);
    }
    await Deno.mkdir(`${folder}/Mein Stick/set`);
    await Deno.writeTextFile(`${folder}/Mein Stick/set/data.bin`, "wrong");
    assert.equal(
      await complaint(`${folder}/Mein Stick`),
      `${folder}/Mein Stick/set/data.bin (DESCENT_MIRROR): 5 bytes came; expected 10`,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() reads DESCENT_MIRROR and DESCENT_CACHE with ~, file: and umlauts", async () => {
  const folder = await Deno.makeTempDir();
  const content = someBytes(10);
  await using server = badServer((line) => sendFile(line, content));
  const wanted = await describe(content, "http://data.invalid/x");
  const before = Deno.env.toObject();
  try {
    Deno.env.set("HOME", folder);
    Deno.env.set("DESCENT_CACHE", "~/Zwischen lager/");
    await Deno.mkdir(`${folder}/Köln ß/set`, { recursive: true });
    await Deno.writeFile(`${folder}/Köln ß/set/data.bin`, content);
    for (
      const mirror of [
        "~/Köln ß/",
        `file://${folder}/K%C3%B6ln%20%C3%9F/`,
        `${server.address}/`,
      ]
    ) {
      Deno.env.set("DESCENT_MIRROR", mirror);
      assert.deepEqual(await download(wanted), content);
      await Deno.remove(`${folder}/Zwischen lager/set/data.bin`);
    }
    assert.equal(server.asked[0].path, "/set/data.bin");
  } finally {
    for (const name of ["HOME", "DESCENT_CACHE", "DESCENT_MIRROR"]) {
      if (name in before) Deno.env.set(name, before[name]);
      else Deno.env.delete(name);
    }
    await Deno.remove(folder, { recursive: true });
  }
});
