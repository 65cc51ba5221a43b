/**
 * A mirror as a process of its own, and a registry for it to be filled from.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { Reader } from "../exercise/reader_helper.ts";
import { badServer, head, sendFile } from "../../lib/data/server_helper.ts";
import { makeFiles, SmallCourse } from "../data/small_course.ts";

/** Packages that no registry has. */
const PACKAGES: Readonly<Record<string, Uint8Array>> = {
  "plain@1.2.3": new TextEncoder().encode("the content of plain"),
  "@scope/other@4.5.6": new TextEncoder().encode("the content of other"),
};

/** As a lockfile names them. */
export function lockedNpm(): Record<string, { integrity: string }> {
  return Object.fromEntries(
    Object.entries(PACKAGES).map(([id, content]) => {
      const hash = createHash("sha512").update(content).digest("base64");
      return [id, { integrity: `sha512-${hash}` }];
    }),
  );
}

/** A course with everything that a mirror takes from the network, on this machine. */
export async function makeRoom(sizes?: readonly number[]) {
  const shelf = new Map<string, Uint8Array>();
  const state = { isBroken: false };
  const server = badServer(async (line) => {
    const path = decodeURIComponent(line.asked.path.slice(1));
    const content = shelf.get(path) ?? packument(path, server.address);
    if (state.isBroken || !content) await line.send(head(404));
    else await sendFile(line, content);
  });
  const { files, contents } = await makeFiles(server.address, sizes);
  for (const [file, content] of contents) shelf.set(file, content);
  for (const [id, content] of Object.entries(PACKAGES)) {
    shelf.set(`tarballs/${id}`, content);
  }
  const course = await SmallCourse.make(files, lockedNpm());
  return {
    course,
    server,
    files,
    contents,
    state,
    /** Runs `deno task mirror` with the registry of the test. */
    mirror: (...args: string[]) =>
      course.task(["mirror", ...args], { NPM_CONFIG_REGISTRY: server.address }),
    async [Symbol.asyncDispose]() {
      await course[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** A description with a version too many, as registries have. */
function packument(name: string, address: string): Uint8Array | undefined {
  const found = Object.entries(lockedNpm()).find(([id]) =>
    id.startsWith(`${name}@`)
  );
  if (!found || name === "") return undefined;
  const [id, { integrity }] = found;
  const version = id.slice(name.length + 1);
  const dist = { tarball: `${address}/tarballs/${id}`, integrity };
  return new TextEncoder().encode(JSON.stringify({
    name,
    "dist-tags": { latest: "9.9.9" },
    versions: {
      [version]: { name, version, dist },
      "9.9.9": { name, version: "9.9.9", dist },
    },
  }));
}

/** A running `deno task mirror DIR --serve`. */
export async function serveMirror(
  course: SmallCourse,
  folder: string,
  env: Record<string, string> = {},
) {
  const child = course.command(
    ["mirror", folder, "--serve", "--port", "0"],
    env,
  ).spawn();
  const out = new Reader(child.stdout);
  const err = new Reader(child.stderr);
  const said = await out.until(/http:\/\/localhost:\d+\//);
  const port = Number(/localhost:(\d+)/.exec(said)![1]);
  return {
    pid: child.pid,
    port,
    address: `http://127.0.0.1:${port}`,
    out,
    err,
    /** Ends it with Ctrl-C, and gives its exit code. */
    async end(): Promise<number> {
      child.kill("SIGINT");
      return (await child.status).code;
    },
  };
}
