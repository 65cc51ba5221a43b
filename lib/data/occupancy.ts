/**
 * The UCI occupancy data: an office room, one row a minute, and whether
 * somebody was in.
 *
 * @module
 */
import { parseCsv, toNumber } from "./csv.ts";
import { download, type RemoteFile } from "./download.ts";
import type { Labelled } from "./labelled.ts";

const source =
  "https://raw.githubusercontent.com/logicalapple/cs7641-Supervised-Learning" +
  "/62f33c6bdb37797a70e2e9180a4c4bd65c11c67a";
const licence = "CC BY 4.0";
const credit =
  "L. M. Candanedo and V. Feldheim, Accurate occupancy detection of an office room from light, temperature, " +
  "humidity and CO2 measurements using statistical learning models, Energy and Buildings 112 (2016); " +
  "UCI Machine Learning Repository, doi:10.24432/C5X01N";

/** The three files: one to train on, two to test on. */
export const occupancyFiles: Record<"train" | "test" | "test2", RemoteFile> = {
  train: {
    file: "occupancy/datatraining.txt",
    url: `${source}/datatraining.txt`,
    bytes: 596674,
    sha256: "b2c4d0ce2b9e4e453c476f7125ef31aeec2d1f5c7f5572d0e80de3df6521ab56",
    licence,
    credit,
  },
  test: {
    file: "occupancy/datatest.txt",
    url: `${source}/datatest.txt`,
    bytes: 200766,
    sha256: "1b92c7c1b2838963464fa891a610cf3c5db4becb7189189b29b330107a584c7f",
    licence,
    credit,
  },
  test2: {
    file: "occupancy/datatest2.txt",
    url: `${source}/datatest2.txt`,
    bytes: 699664,
    sha256: "d026d1bd5aeccd4aff4f3b3710d48e40613bd5fc370db7e61bbdcaa50d985095",
    licence,
    credit,
  },
};

const header = [
  "date",
  "Temperature",
  "Humidity",
  "Light",
  "CO2",
  "HumidityRatio",
  "Occupancy",
];

/**
 * What a row holds: °C, relative humidity in %, lux, ppm, kg of water per kg of
 * air.
 */
export const measurements: readonly string[] = header.slice(1, -1);

/**
 * Reads the text of one of the files; rows hold the five {@linkcode
 * measurements}.
 *
 * Shapes: rows [n, 5], labels [n].
 * @param name named in errors
 * @throws {SyntaxError} if the header or a row is not as expected
 */
export function parseOccupancy(text: string, name: string): Labelled {
  const [first, ...lines] = parseCsv(text);
  if (first?.join() !== header.join()) {
    throw new SyntaxError(`${name}: unknown header ${first?.join()}`);
  }
  const data: Labelled = { rows: [], labels: [] };
  for (const [i, line] of lines.entries()) {
    const where = `${name} row ${i + 2}`;
    if (line.length !== 8) {
      throw new SyntaxError(`${where}: ${line.length} fields; expected 8`);
    }
    data.rows.push(
      line.slice(2, 7).map((field, k) =>
        toNumber(field, `${where} ${measurements[k]}`)
      ),
    );
    data.labels.push(toNumber(line[7], `${where} Occupancy`));
  }
  return data;
}

/** Loads one of the files, see {@linkcode download}. */
export async function occupancy(
  part: "train" | "test" | "test2",
): Promise<Labelled> {
  const wanted = occupancyFiles[part];
  return parseOccupancy(
    new TextDecoder().decode(await download(wanted)),
    wanted.file,
  );
}
//# sourceMappingURL=occupancy.ts.map
