/**
 * The header of a safetensors file: which tensors it has, and where.
 *
 * @module
 */
import { sizeOf } from "../tensor/shape.ts";
import { fileDTypes } from "./file_dtypes.ts";
import { repeatedKey } from "./repeated_key.ts";
import { quoted, SafetensorsError } from "./safetensors_error.ts";

/** A tensor in a file. */
export interface Entry {
  /** As the file writes it: `F32`. */
  readonly dtype: string;
  /** The lengths of its axes. */
  readonly shape: readonly number[];
  /** The first byte, counted from the beginning of the file. */
  readonly begin: number;
  /** The byte after its last. */
  readonly end: number;
}

/** What a file says of itself. */
export interface Header {
  /** Its tensors, by name. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Notes, such as how the file was made. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Bytes of the header's length, which stands first. */
export const LENGTH_BYTES = 8;

/** No header is longer: the Python package's limit. */
export const MOST = 100_000_000;

/**
 * Reads the header of a file and checks every claim in it against the file, so
 * that no byte is read which is not there, and no byte belongs to two tensors
 * or to none.
 *
 * @param file all of it
 * @throws {SafetensorsError} that says what is wrong, and where
 */
export function readHeader(file: Uint8Array): Header {
  const { text, end } = headerText(file);
  const header = headerObject(text);
  const entries = new Map<string, Entry>();
  let metadata: Header["metadata"] = new Map();
  for (const [name, value] of Object.entries(header)) {
    if (name === "__metadata__") metadata = notes(value);
    else entries.set(name, entry(quoted(name), value, end, file.length));
  }
  checkCover(entries, end, file.length);
  return { entries, metadata };
}

function headerText(file: Uint8Array): { text: string; end: number } {
  if (file.length < LENGTH_BYTES) {
    throw new SafetensorsError(
      "header",
      `the file has ${file.length} bytes; its header's length alone takes 8`,
    );
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getBigUint64(0, true);
  const room = file.length - LENGTH_BYTES;
  if (length > room) {
    throw new SafetensorsError(
      "header",
      `it is to have ${length} bytes, and the file goes on for ${room}`,
    );
  }
  if (length > MOST) {
    throw new SafetensorsError(
      "header",
      `it is to have ${length} bytes; expected at most ${MOST}`,
    );
  }
  const end = LENGTH_BYTES + Number(length);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { text: decoder.decode(file.subarray(LENGTH_BYTES, end)), end };
  } catch {
    throw new SafetensorsError("header", "it is not UTF-8");
  }
}

function headerObject(text: string): object {
  if (!text.startsWith("{")) {
    throw new SafetensorsError(
      "header",
      `it begins with ${quoted(text.slice(0, 1))}; expected "{"`,
    );
  }
  let header: object;
  try {
    header = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SafetensorsError("header", `it is not JSON: ${why}`);
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) {
    throw new SafetensorsError("header", `${quoted(twice)} stands in it twice`);
  }
  return header;
}

function notes(value: unknown): Map<string, string> {
  if (!isObject(value)) {
    throw new SafetensorsError("__metadata__", "it is not an object");
  }
  const all = new Map<string, string>();
  for (const [name, note] of Object.entries(value)) {
    if (typeof note !== "string") {
      throw new SafetensorsError(
        "__metadata__",
        `${quoted(name)} is ${kind(note)}; expected a text`,
      );
    }
    all.set(name, note);
  }
  return all;
}

function entry(
  name: string,
  value: unknown,
  start: number,
  length: number,
): Entry {
  const { dtype, shape, data_offsets } = isObject(value) ? value : {};
  if (typeof dtype !== "string" || !Object.hasOwn(fileDTypes, dtype)) {
    const found = typeof dtype === "string" ? quoted(dtype) : kind(dtype);
    throw new SafetensorsError(
      name,
      `dtype is ${found}; expected ${Object.keys(fileDTypes).join(", ")}`,
    );
  }
  if (!isCounts(shape)) {
    throw new SafetensorsError(
      name,
      `shape is ${kind(shape)}; expected whole numbers from 0 up`,
    );
  }
  if (!isCounts(data_offsets) || data_offsets.length !== 2) {
    throw new SafetensorsError(
      name,
      `data_offsets is ${kind(data_offsets)}; expected two whole numbers`,
    );
  }
  const size = sizeOf(shape);
  if (!Number.isFinite(size)) {
    throw new SafetensorsError(
      name,
      `shape is ${kind(shape)}; so many numbers cannot be counted`,
    );
  }
  const [first, last] = data_offsets;
  const room = length - start;
  if (first > last || last > room) {
    throw new SafetensorsError(
      name,
      `data_offsets [${first}, ${last}] in ${room} bytes of data`,
    );
  }
  const needed = size * fileDTypes[dtype].bits / 8;
  if (last - first !== needed) {
    throw new SafetensorsError(
      name,
      `data_offsets [${first}, ${last}] hold ${last - first} bytes; ` +
        `expected ${needed} for ${dtype} ${kind(shape)}`,
    );
  }
  return { dtype, shape, begin: start + first, end: start + last };
}

/** Makes sure that every byte of the data belongs to exactly one tensor. */
function checkCover(
  entries: Header["entries"],
  start: number,
  length: number,
): void {
  const inOrder = [...entries].sort(([, a], [, b]) =>
    a.begin - b.begin || a.end - b.end
  );
  let free = start;
  for (const [name, { begin, end }] of inOrder) {
    if (begin !== free) {
      throw new SafetensorsError(
        quoted(name),
        begin < free
          ? `it begins ${free - begin} bytes before another one ends`
          : `${begin - free} bytes before it belong to no tensor`,
      );
    }
    free = end;
  }
  if (free !== length) {
    throw new SafetensorsError(
      "data",
      `${length - free} bytes at the end belong to no tensor`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) &&
    value.every((n) => Number.isSafeInteger(n) && n >= 0);
}

/** A short text for something of any kind. */
function kind(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
//# sourceMappingURL=header.ts.map
