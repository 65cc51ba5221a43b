/**
 * Reads a `.zip` or a `.tar.gz` into memory, and refuses one that no honest archive of the course would be.
 *
 * @module
 */
import { crc32, gunzipSync, inflateRawSync } from "node:zlib";
import { UserError } from "../terminal/command.ts";
import { findClash } from "./places.ts";
import { memoryTree, type Tree } from "./tree.ts";

/** Bytes that all files of an archive may have together. The course has a fiftieth of it. */
const LARGEST = 256 * 1024 * 1024;
/** Files that an archive may have. */
const MOST = 20_000;

interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/**
 * Reads an archive, whichever kind it is.
 *
 * @param name how the person calls it, for errors
 * @throws {UserError} for what is no archive, or a hostile one
 */
export function readArchive(bytes: Uint8Array, name: string): Tree {
  const refuse = (why: string): never => {
    throw new UserError(
      `update: ${name} ${why}; nothing was written. Download the course again`,
    );
  };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isZip && !isGzip) refuse("is neither a .zip nor a .tar.gz");
  let entries: Entry[];
  try {
    entries = isZip ? readZip(bytes, refuse) : readTar(
      gunzipSync(bytes, { maxOutputLength: LARGEST }),
      refuse,
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const large = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    return refuse(large ? "is too large" : "is damaged or cut off");
  }
  const files = new Map<string, Uint8Array>();
  const executable = new Set<string>();
  for (const { path, bytes, executable: runs } of entries) {
    if (!isHonest(path)) refuse(`leads out of its folder with "${path}"`);
    if (files.has(path)) refuse(`has two files called ${path}`);
    files.set(path, bytes);
    if (runs) executable.add(path);
  }
  const clash = findClash([...files.keys()]);
  if (clash) refuse(clash);
  return memoryTree(files, executable);
}

/** Whether a path stays in the folder that it is unpacked into, on every system. */
function isHonest(path: string): boolean {
  // deno-lint-ignore no-control-regex -- what no file name of ours has
  return !/[\\:\u0000-\u001f]/.test(path) &&
    path.split("/").every((part) => !["", ".", ".."].includes(part));
}

/** Reads a zip by its directory at the end. */
function readZip(
  bytes: Uint8Array<ArrayBufferLike>,
  refuse: (why: string) => never,
): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const count = view.getUint16(end + 10, true);
  if (count > MOST || count === 0xffff) refuse("has too many files");
  const entries: Entry[] = [];
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) refuse("is damaged");
    const method = view.getUint16(at + 10, true);
    const sum = view.getUint32(at + 16, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const mode = view.getUint32(at + 38, true) >>> 16;
    const path = new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + nameLength),
    );
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if ((mode & 0o170000) === 0o120000) refuse(`has a link, ${path}`);
    if (path.endsWith("/")) continue;
    total += size;
    if (total > LARGEST) refuse("is too large");
    const start = local + 30 + view.getUint16(local + 26, true) +
      view.getUint16(local + 28, true);
    const raw = bytes.subarray(start, start + packed);
    // A size of 0 is not a limit for zlib.
    const text = method === 0
      ? raw.slice()
      : new Uint8Array(inflateRawSync(raw, { maxOutputLength: size || 1 }));
    if (text.length !== size || crc32(text) !== sum) refuse("is damaged");
    entries.push({
      path,
      bytes: text,
      executable: (mode & 0o100) !== 0,
    });
  }
  return entries;
}

/** Reads a tar: plain files, and the longer names of pax and GNU. */
function readTar(
  bytes: Uint8Array,
  refuse: (why: string) => never,
): Entry[] {
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let longName: string | undefined;
  for (let at = 0; at + 512 <= bytes.length;) {
    const head = bytes.subarray(at, at + 512);
    if (head.every((byte) => byte === 0)) break;
    const field = (from: number, length: number) =>
      decoder.decode(head.subarray(from, from + length)).replace(/\0.*$/s, "");
    const octal = (from: number, length: number) =>
      parseInt(field(from, length).trim() || "0", 8);
    const size = octal(124, 12);
    const sum = head.reduce(
      (sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte),
      0,
    );
    if (sum !== octal(148, 8) || !(size >= 0)) refuse("is damaged");
    const body = bytes.subarray(at + 512, at + 512 + size);
    if (body.length < size) refuse("is cut off");
    at += 512 + Math.ceil(size / 512) * 512;
    const type = field(156, 1);
    if (type === "g") continue;
    if (type === "L") {
      longName = decoder.decode(body).replace(/\0.*$/s, "");
      continue;
    }
    if (type === "x") {
      longName = paxPath(body) ?? longName;
      continue;
    }
    const prefix = field(257, 5) === "ustar" ? field(345, 155) : "";
    const path = (longName ??
      (prefix === "" ? field(0, 100) : `${prefix}/${field(0, 100)}`))
      .replace(/^\.\//, "");
    longName = undefined;
    if (type === "5") continue;
    if (type !== "" && type !== "0") refuse(`has a link, ${path}`);
    if (entries.length >= MOST) refuse("has too many files");
    entries.push({
      path,
      bytes: body.slice(),
      executable: (octal(100, 8) & 0o100) !== 0,
    });
  }
  return entries;
}

/** Records of pax: `27 path=…`, each with its own length in bytes. */
function paxPath(body: Uint8Array): string | undefined {
  const decoder = new TextDecoder();
  for (let at = 0; at < body.length;) {
    const length = parseInt(decoder.decode(body.subarray(at, at + 10)), 10);
    if (!(length > 0)) return undefined;
    const record = decoder.decode(body.subarray(at, at + length - 1));
    const [, key, value] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? [];
    if (key === "path") return value;
    at += length;
  }
  return undefined;
}
