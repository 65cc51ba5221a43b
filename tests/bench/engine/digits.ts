/**
 * The task `digits`: chapter 6's training, 60 epochs of a network with 64 hidden units on the digits that people wrote,
 * and how many of the test digits it reads then. It needs the two files in the folder that `DESCENT_MIRROR` names.
 *
 * @module
 */
import { parseDigits } from "../../../lib/data/digits.ts";
import { digitsFiles } from "../../../lib/data/digits_files.ts";
import type { Labelled } from "../../../lib/data/labelled.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { seeded } from "../../../lib/random.ts";
import { learnDigits, read } from "../../../lib/run/06_neural_networks.ts";
import { scope } from "../../../lib/tensor.ts";
import type { Work } from "./worker.ts";

/** Prepares the training; undefined where there are no digits. */
export function digits(): Work | undefined {
  const mirror = Deno.env.get("DESCENT_MIRROR");
  const [training, test] = [digitsFiles.train, digitsFiles.test].map(
    ({ file }) => mirror === undefined ? undefined : written(mirror, file),
  );
  if (!training || !test) return undefined;
  return {
    run() {
      using _ = scope();
      const network = learnDigits(training, seeded(0));
      return [accuracy(read(network, test), test.labels)];
    },
  };
}

function written(folder: string, file: string): Labelled | undefined {
  try {
    return parseDigits(Deno.readTextFileSync(`${folder}/${file}`), file);
  } catch {
    return undefined;
  }
}
