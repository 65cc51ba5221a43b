/**
 * Learns plays for as long as it may, tests, and writes on.
 *
 * @module
 */
import { cacheFolder } from "../data/places.ts";
import { lastTenth, tinyShakespeare } from "../data/shakespeare.ts";
import type { CharacterParams } from "../nn/character_model.ts";
import { writeOn } from "../nn/write_on.ts";
import { table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import { scope } from "../tensor.ts";
import { characters } from "../text/characters.ts";
import { fileStore } from "../train/file_store.ts";
import { untilInterrupted } from "../train/interruption.ts";
import { progressReporter } from "../train/reporter.ts";
import {
  bitsPerLetter,
  type Keeping,
  learnPlays,
  playsPlan,
} from "./shakespeare.ts";

/** Where the training of plays is kept. */
export function playsFile(): string {
  return `${cacheFolder()}/checkpoints/plays.safetensors`;
}

/** After which steps the test is read. */
const stations = [1000, 2000, 4000, playsPlan.steps];

/** Bits per letter of the test, by the step. */
export type Bits = Readonly<Record<string, number>>;

/**
 * Says which notes hold for a checkpoint, and where to stop and read the test.
 *
 * @param done how many steps the checkpoint has done
 */
export function stationsAhead(
  done: number,
  notes: Bits,
): { readonly bits: Bits; readonly left: readonly number[] } {
  const held = Object.entries(notes).filter(([step]) => Number(step) <= done);
  const bits = Object.fromEntries(held);
  const left = stations.filter((step) => step >= done && !(step in bits));
  return { bits, left: left.length > 0 ? left : [playsPlan.steps] };
}

/** Reads what was measured before. */
async function measured(path: string): Promise<Bits> {
  try {
    return JSON.parse(await Deno.readTextFile(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}

/** A model of plays, and what it took to get there. */
export interface Plays {
  /** What was trained. */
  readonly params: CharacterParams;
  /** How many steps it took. */
  readonly step: number;
  /** Bits per letter of the test, after so many steps. */
  readonly bits: Bits;
}

/** Says how many steps the checkpoint has done: the next is never begun. */
async function stepsDone(
  learn: (keeping: Keeping) => Promise<{ readonly step: number }>,
): Promise<number> {
  using _ = scope();
  return (await learn({ signal: AbortSignal.abort() })).step;
}

/**
 * Learns plays, or goes on where it was stopped. At some stations it reads the
 * test and notes the result beside the checkpoint.
 *
 * @param path the checkpoint's
 */
export async function trainPlays(
  path: string,
  signal?: AbortSignal,
): Promise<Plays> {
  const text = await tinyShakespeare();
  const { train, test } = lastTenth(text);
  const alphabet = characters(text);
  const store = fileStore(path);
  const learn = (keeping: Keeping) =>
    learnPlays(train, alphabet, playsPlan, { store, ...keeping });
  const done = await stepsDone(learn);
  const notes = `${path}.json`;
  let { bits, left } = stationsAhead(done, await measured(notes));
  for (const until of left) {
    using report = progressReporter("learning plays", playsPlan.steps);
    const { state: { params }, step, stopped } = await learn(
      { until, signal, report },
    );
    if (!stopped && !(until in bits)) {
      bits = { ...bits, [until]: bitsPerLetter(params, test, alphabet) };
      await Deno.writeTextFile(notes, JSON.stringify(bits));
    }
    if (stopped || until === playsPlan.steps) return { params, step, bits };
  }
  throw new Error("the last station is the plan's end");
}

/** Learns plays for as long as it may, and prints what came of it. */
export async function showPlays(): Promise<void> {
  using _ = scope();
  using interruption = untilInterrupted();
  const path = playsFile();
  const { params, step, bits } = await trainPlays(path, interruption.signal);
  const lines = Object.entries(bits);
  if (lines.length > 0) {
    console.log(table([
      ["letters learnt from", "steps", "bits per letter"],
      ...lines.map(([steps, bits]) => {
        const letters = Number(steps) * playsPlan.rows * playsPlan.chunk;
        return [
          `${(letters / 1e6).toFixed(1)} million`,
          steps,
          bits.toFixed(3),
        ];
      }),
    ]));
  }
  if (step < playsPlan.steps) {
    console.log(
      `${step} of ${playsPlan.steps} steps; the same command goes on`,
    );
  }
  const alphabet = characters(await tinyShakespeare());
  for (const heat of [0.5, 1]) {
    const sampling = { temperature: heat, topP: 0.95, most: 300 };
    console.log(`\ntemperature ${heat}, top-p 0.95\n`);
    const begin = "ROMEO:\n";
    console.log(begin + writeOn(params, alphabet, begin, seeded(1), sampling));
  }
}
//# sourceMappingURL=plays.ts.map
