/**
 * The UCI occupancy data: an office room, one row a minute, and whether
 * somebody was in.
 *
 * @module
 */
import { parseCsv, toNumber } from "./csv.ts";
import { download } from "./download.ts";
import type { Labelled } from "./labelled.ts";
import { occupancyFiles } from "./occupancy_files.ts";

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
