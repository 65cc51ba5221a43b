/**
 * Beijing's PM2.5 and weather, 2010 to 2014, hour by hour.
 *
 * @module
 */
import { airColumns } from "./air_columns.ts";
import { beijingAirFiles } from "./beijing_air_files.ts";
import { parseCsv, toNumber } from "./csv.ts";
import { download } from "./download.ts";
import { hourOf, type Series } from "./series.ts";

const header = "No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir";
const directions = ["NW", "NE", "SE", "cv"];

/**
 * Reads the text of the file, into the columns `airColumns`. The hours are
 * Beijing's; we write them as if they were UTC.
 *
 * Shapes: rows [n, 11].
 * @param name named in errors
 * @throws {SyntaxError} if the header or a row is not as expected, or an hour
 * does not follow the one before
 */
export function parseBeijingAir(text: string, name: string): Series {
  const [first, ...lines] = parseCsv(text);
  if (first?.join() !== header) {
    throw new SyntaxError(`${name}: unknown header ${first?.join()}`);
  }
  const series = { start: "", hours: 1, columns: airColumns };
  const rows: number[][] = [];
  for (const [i, line] of lines.entries()) {
    const where = `${name} row ${i + 2}`;
    if (line.length !== 13) {
      throw new SyntaxError(`${where}: ${line.length} fields; expected 13`);
    }
    const [year, month, day, hour] = line.slice(1, 5).map((field) =>
      field.padStart(2, "0")
    );
    const moment = `${year}-${month}-${day}T${hour}:00Z`;
    if (i === 0) series.start = moment;
    const expected = hourOf({ ...series, rows }, i);
    if (moment !== expected) {
      throw new SyntaxError(`${where}: hour ${moment}; expected ${expected}`);
    }
    const wind = directions.indexOf(line[9]);
    if (wind < 0) {
      throw new SyntaxError(
        `${where}: wind "${line[9]}"; expected ${directions.join(", ")}`,
      );
    }
    const number = (k: number) => toNumber(line[k], where);
    rows.push([
      line[5] === "NA" ? NaN : number(5),
      ...[6, 7, 8].map(number),
      ...directions.map((_, k) => k === wind ? 1 : 0),
      ...[10, 11, 12].map(number),
    ]);
  }
  return { ...series, rows };
}

/** Loads the file, see {@linkcode download}. */
export async function beijingAir(): Promise<Series> {
  const wanted = beijingAirFiles.hours;
  const text = new TextDecoder().decode(await download(wanted));
  return parseBeijingAir(text, wanted.file);
}
//# sourceMappingURL=beijing_air.ts.map
