/**
 * Which data files are in the cache, right to the last byte.
 *
 * @module
 */
import type { Conditions, DataFile } from "./conditions.ts";

/** The course's data files, and those of them that the cache lacks. */
export interface DataState {
  readonly files: readonly DataFile[];
  readonly missing: readonly DataFile[];
  /** Those among the missing that are there with other bytes. */
  readonly wrong: readonly DataFile[];
}

const states = new WeakMap<Conditions["dataFiles"], Promise<DataState>>();

/** Looks into the cache; once, whoever asks. */
export function dataState(at: Conditions): Promise<DataState> {
  const known = states.get(at.dataFiles);
  if (known) return known;
  const state = look(at);
  states.set(at.dataFiles, state);
  return state;
}

async function look({ data, dataFiles }: Conditions): Promise<DataState> {
  const files = await dataFiles();
  const missing: DataFile[] = [];
  const wrong: DataFile[] = [];
  for (const file of files) {
    const state = await compare(`${data.cache}/${file.file}`, file);
    if (state !== "right") missing.push(file);
    if (state === "wrong") wrong.push(file);
  }
  return { files, missing, wrong };
}

/** Whether a file is there, byte for byte. */
export async function compare(
  path: string,
  { bytes, sha256 }: DataFile,
): Promise<"right" | "wrong" | "missing"> {
  try {
    const { size, isFile } = await Deno.stat(path);
    if (!isFile || size !== bytes) return "wrong";
    const hash = await crypto.subtle.digest(
      "SHA-256",
      await Deno.readFile(path),
    );
    return hex(new Uint8Array(hash)) === sha256 ? "right" : "wrong";
  } catch (error) {
    const gone = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory;
    return gone ? "missing" : "wrong";
  }
}

/** Not `toHex`: the doctor has to run on a Deno that is too old. */
function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `occupancy/datatest.txt, names.txt and 3 more`. */
export function nameFiles(files: readonly DataFile[]): string {
  const shown = files.slice(0, 2).map(({ file }) => file).join(", ");
  return files.length > 2 ? `${shown} and ${files.length - 2} more` : shown;
}
