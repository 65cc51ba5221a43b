/**
 * A machine and a clone to look at, where everything is fine until a test says otherwise.
 *
 * @module
 */
import type { Conditions, DataFile } from "../../../tools/doctor/conditions.ts";

/** The SHA-256 of `hello`. */
const HELLO =
  "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

/** A data file of five bytes: `hello`. */
export const FILE: DataFile = {
  file: "greetings/hello.txt",
  url: "https://data.example/hello.txt",
  bytes: 5,
  sha256: HELLO,
};

/** Conditions in an empty folder of their own, with what a test changes. */
export async function fakeConditions(
  change: Partial<Conditions> = {},
): Promise<Conditions & AsyncDisposable> {
  const root = await Deno.realPath(
    await Deno.makeTempDir({ prefix: "doctor-" }),
  );
  return {
    root,
    os: "linux",
    arch: "x86_64",
    deno: "2.9.6",
    env: () => undefined,
    data: { cache: `${root}/cache` },
    dataFiles: () => Promise.resolve([FILE]),
    packages: () => Promise.resolve({ here: true, reason: "" }),
    fetch: () => Promise.resolve(new Response(null, { status: 200 })),
    runDeno: () => Promise.resolve({ success: true, out: "", err: "" }),
    freeBytes: () => Promise.resolve(50e9),
    signal: new AbortController().signal,
    ...change,
    async [Symbol.asyncDispose]() {
      await Deno.remove(root, { recursive: true });
    },
  };
}

/** Answers every process alike. */
export function prints(out: string, success = true): Conditions["runDeno"] {
  return () => Promise.resolve({ success, out, err: success ? "" : out });
}

/** Puts a text where a path leads. */
export function put(path: string, text: string): void {
  Deno.mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  Deno.writeTextFileSync(path, text);
}
