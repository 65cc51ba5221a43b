import assert from "node:assert/strict";
import { dirname } from "node:path";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { readArchive } from "../../../tools/update/archive.ts";
import { openSource } from "../../../tools/update/source.ts";
import {
  answer,
  MAJORITY,
  Place,
  PREDICT,
  type Small,
  treeOf,
  version,
} from "./world_helper.ts";

const NEW_PREDICT: Small = { ...PREDICT, about: "Says it better." };
const OLD = version([PREDICT, MAJORITY]);
const NEW = version([NEW_PREDICT, MAJORITY]);

/** A zip or tar.gz that the system's own tools make of a version, in one folder as GitHub's are. */
function pack(
  kind: "zip" | "tar.gz",
  files = NEW,
): { place: Place; name: string } {
  const place = new Place(
    Object.fromEntries(
      Object.entries(files).map((
        [path, text],
      ) => [`descent-main/${path}`, text]),
    ),
  );
  const name = `${place.root}/descent-main.${kind}`;
  const args = kind === "zip"
    ? ["-q", "-r", name, "descent-main"]
    : ["-czf", name, "descent-main"];
  const { success } = new Deno.Command(kind === "zip" ? "zip" : "tar", {
    args,
    cwd: place.root,
  }).outputSync();
  assert.ok(success);
  return { place, name };
}

const HAS_ZIP = (() => {
  try {
    return new Deno.Command("zip", { args: ["-v"], stdout: "null" })
      .outputSync().success;
  } catch {
    return false;
  }
})();

for (const kind of ["zip", "tar.gz"] as const) {
  Deno.test({
    name: `update from a .${kind} merges like any other`,
    ignore: kind === "zip" && !HAS_ZIP,
    async fn() {
      using mine = new Place(OLD);
      const { place, name } = pack(kind);
      using _place = place;
      mine.write(PREDICT.file, answer(PREDICT));
      const source = await openSource(name, "/", mine.root);
      await mine.update(source);
      assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
      assert.equal(mine.read("course/01-votes.md"), NEW["course/01-votes.md"]);
    },
  });
}

Deno.test("update from a folder reads it from where it was typed", async () => {
  using mine = new Place(OLD);
  using next = new Place(NEW);
  mine.write(PREDICT.file, answer(PREDICT));
  const [cwd, name] = [dirname(next.root), next.root.split("/").at(-1)!];
  await mine.update(await openSource(`./${name}`, cwd, mine.root));
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
});

/** A zip by hand, so that it can lie. */
function zip(
  entries: readonly {
    path: string;
    text?: string;
    mode?: number;
    size?: number;
  }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, text = "x", mode = 0o100644, size } of entries) {
    const name = new TextEncoder().encode(path);
    const raw = new TextEncoder().encode(text);
    const packed = deflateRawSync(raw);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, name.length, true);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(10, 8, true);
    central.setUint32(16, crc32(raw), true);
    central.setUint32(20, packed.length, true);
    central.setUint32(24, size ?? raw.length, true);
    central.setUint16(28, name.length, true);
    central.setUint32(38, mode * 0x10000, true);
    central.setUint32(42, at, true);
    parts.push(new Uint8Array(local.buffer), name, packed);
    directory.push(new Uint8Array(central.buffer), name);
    at += 30 + name.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(16, at, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)];
  return new Uint8Array(all.flatMap((part) => [...part]));
}

/** One file of a tar. */
function tar(path: string, type: string, text = "x"): Uint8Array {
  const head = new Uint8Array(512);
  const put = (at: number, value: string) =>
    head.set(new TextEncoder().encode(value), at);
  put(0, path);
  put(100, "0000644");
  put(124, text.length.toString(8).padStart(11, "0"));
  put(148, "        ");
  put(156, type);
  put(257, "ustar\x0000");
  const sum = head.reduce((sum, byte) => sum + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  const body = new Uint8Array(512);
  body.set(new TextEncoder().encode(text));
  return new Uint8Array([...head, ...body, ...new Uint8Array(1024)]);
}

const HOSTILE: Record<string, [Uint8Array, RegExp]> = {
  "a zip with an absolute path": [zip([{ path: "/etc/x" }]), /leads out/],
  "a zip that climbs out": [zip([{ path: "a/../../x" }]), /leads out/],
  "a zip with a drive": [zip([{ path: "C:/x" }]), /leads out/],
  "a zip with backslashes": [zip([{ path: "..\\x" }]), /leads out/],
  "a zip with a link": [zip([{ path: "a", mode: 0o120777 }]), /has a link, a/],
  "a zip with one file twice": [
    zip([{ path: "a" }, { path: "a" }]),
    /two files/,
  ],
  "a zip that unpacks to more than it says": [
    zip([{ path: "a", text: "x".repeat(100_000), size: 10 }]),
    /too large|damaged/,
  ],
  "a zip that says that it is huge": [
    zip([{ path: "a", size: 0xfffffff0 }]),
    /is too large/,
  ],
  "a tar with an absolute path": [gzipSync(tar("/etc/x", "0")), /leads out/],
  "a tar that climbs out": [gzipSync(tar("a/../../x", "0")), /leads out/],
  "a tar with a link": [gzipSync(tar("a", "2")), /has a link, a/],
  "a tar with a hard link": [gzipSync(tar("a", "1")), /has a link, a/],
  "a tar.gz that is cut off": [
    gzipSync(tar("a", "0")).subarray(0, 40),
    /is damaged or cut off/,
  ],
  "a zip that is cut off": [
    zip([{ path: "a" }]).subarray(0, 60),
    /is damaged or cut off/,
  ],
  "a zip with a file and a folder of one name": [
    zip([{ path: "lib/a.ts" }, { path: "lib" }]),
    /has a file lib, and lib\/a\.ts in it/,
  ],
  "a zip that writes in git's folder": [
    zip([{ path: "x/.GIT/config" }]),
    /would write in \.GIT/,
  ],
  "a zip with one folder in two cases": [
    zip([{ path: "lib/a.ts" }, { path: "LIB/b.ts" }]),
    /has lib and LIB, which differ in their case alone/,
  ],
  "a web page": [
    new TextEncoder().encode("<!doctype html>"),
    /is neither a \.zip nor a \.tar\.gz/,
  ],
  "nothing": [new Uint8Array(), /is neither/],
};

for (const [what, [bytes, message]] of Object.entries(HOSTILE)) {
  Deno.test(`${what} is refused`, () => {
    assert.throws(() => readArchive(bytes, "x"), message);
  });
}

Deno.test("a folder where a file stands, or one in another case, is refused, in a dry run too", async () => {
  for (
    const [path, message] of [
      ["tests/course/01-votes/exercises.json/x", /but a file is there/],
      ["LIB/vector.ts", /folder LIB, but lib is there/],
    ] as const
  ) {
    for (const dryRun of [true, false]) {
      using mine = new Place(OLD);
      const files: Record<string, string> = { ...NEW, [path]: "x" };
      if (path.startsWith("tests")) {
        delete files["tests/course/01-votes/exercises.json"];
      }
      const before = mine.files();
      await assert.rejects(mine.update(treeOf(files), dryRun), message);
      assert.deepEqual(mine.files(), before);
    }
  }
});

Deno.test("what is no version of the course is refused", async () => {
  using mine = new Place(OLD);
  using other = new Place({ "deno.json": "{}", "course/x.md": "x" });
  using links = new Place(NEW);
  Deno.symlinkSync("/etc/hostname", `${links.root}/course/link.md`);
  const open = (path: string) => openSource(path, "/", mine.root);
  await assert.rejects(open(other.root), /is no version of the course/);
  await assert.rejects(open(mine.root), /is this very course/);
  await assert.rejects(open(links.root), /course\/link\.md is a link/);
  await assert.rejects(open("/no/such/thing.zip"), /there is no \/no\/such/);
  Deno.writeFileSync(
    `${other.root}/x.tgz`,
    gzipSync(tar("course/x.md", "0")),
  );
  await assert.rejects(open(`${other.root}/x.tgz`), /is no version/);
});

Deno.test("an index that would write elsewhere is refused", async () => {
  using mine = new Place(OLD);
  using next = new Place(
    version([{ ...PREDICT, file: "exercises/../../outside.ts" }]),
  );
  next.write(
    "tests/course/01-votes/exercises.json",
    JSON.stringify({
      exercises: [{
        ...PREDICT,
        file: "exercises/../../outside.ts",
        lib: "lib/a.ts",
        check: "tests/course/01-votes/1.1.check.ts",
      }],
    }),
  );
  await assert.rejects(
    openSource(next.root, "/", mine.root),
    /is no list of exercises/,
  );
});
