/**
 * A training put down in bytes, and picked up again.
 *
 * @module
 */
import { show } from "../tensor/shape.ts";
import { readHeader } from "../weights/header.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import { readSafetensors } from "../weights/read_safetensors.ts";
import { quoted } from "../weights/safetensors_error.ts";
import { writeSafetensors } from "../weights/write_safetensors.ts";
import { difference } from "./difference.ts";

/** What can be written as JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/** A training between two steps. */
export interface Checkpoint<S extends Tree> {
  /** The tensors that the next step begins with. */
  readonly state: S;
  /** How many steps are done. */
  readonly step: number;
  /** The loss of the last of them. */
  readonly loss: number;
  /** Where the steps' randomness comes from. */
  readonly seed: number;
  /** What else must be the same when it goes on, such as the learning rate. */
  readonly config: Json;
}

/** A checkpoint that is none, or of another training. */
export class CheckpointError extends Error {
  /** Tells it from other errors, in other modules too. */
  override name = "CheckpointError";
}

const FORMAT = "descent checkpoint 1";

/** Writes a checkpoint as a safetensors file. */
export function writeCheckpoint<S extends Tree>(
  { state, step, loss, seed, config }: Checkpoint<S>,
): Uint8Array<ArrayBuffer> {
  const rest = JSON.stringify({ step, seed, config });
  // JSON knows no NaN.
  return writeSafetensors(leaves(state), {
    format: FORMAT,
    training: rest,
    loss: `${loss}`,
  });
}

/**
 * Reads a checkpoint that goes on with a training: same names, shapes and kinds
 * of numbers, same seed and config.
 *
 * @param now the training as it would begin
 * @throws {CheckpointError} that says what differs
 * @throws {SafetensorsError} if the file is damaged
 */
export function readCheckpoint<S extends Tree>(
  file: Uint8Array,
  now: Pick<Checkpoint<S>, "state" | "seed" | "config">,
): Checkpoint<S> {
  const { entries, metadata } = readHeader(file);
  if (metadata.get("format") !== FORMAT) {
    const found = metadata.get("format");
    throw new CheckpointError(
      `checkpoint: this is ${
        found === undefined ? "none" : quoted(found)
      }; expected ${quoted(FORMAT)}`,
    );
  }
  const { step, seed, config } = notes(metadata.get("training"));
  const there = { seed, config, state: Object.fromEntries(kinds(entries)) };
  const own = readHeader(writeSafetensors(leaves(now.state))).entries;
  const here = {
    seed: now.seed,
    config: JSON.parse(JSON.stringify(now.config)),
    state: Object.fromEntries(kinds(own)),
  };
  const differs = difference(there, here);
  if (differs) {
    const { path, one, other } = differs;
    throw new CheckpointError(
      `checkpoint: ${path} is ${one} there, ${other} here; ` +
        "go on as it began, or begin anew with another checkpoint",
    );
  }
  if (typeof step !== "number" || !Number.isSafeInteger(step) || step < 0) {
    throw new CheckpointError(`checkpoint: ${step} steps are done there`);
  }
  const { tensors } = readSafetensors(file);
  const state = withLeaves(now.state, (name) => tensors.get(name)!);
  return { ...now, state, step, loss: Number(metadata.get("loss")) };
}

function notes(text = "nothing"): Record<string, unknown> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    throw new CheckpointError(`checkpoint: it says ${quoted(text)} of itself`);
  }
}

/** Names each tensor's kind: `F32 [2, 3]`. */
function kinds(entries: ReturnType<typeof readHeader>["entries"]) {
  return [...entries].map(([name, { dtype, shape }]) => [
    name,
    `${dtype} ${show(shape)}`,
  ]);
}
//# sourceMappingURL=checkpoint.ts.map
