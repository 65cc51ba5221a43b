/**
 * Every data file that the course can load.
 *
 * @module
 */
import { beijingAirFiles } from "./beijing_air_files.ts";
import { digitsFiles } from "./digits_files.ts";
import { nameFiles } from "./name_files.ts";
import { occupancyFiles } from "./occupancy_files.ts";
import type { RemoteFile } from "./remote_file.ts";
import { shakespeareFiles } from "./shakespeare_files.ts";

/** A file and the chapters that use it. */
export interface CatalogueEntry extends RemoteFile {
  /** Their numbers. */
  readonly chapters: readonly number[];
}

const entries: CatalogueEntry[] = [];

function add(files: Record<string, RemoteFile>, ...chapters: number[]): void {
  entries.push(...Object.values(files).map((file) => ({ ...file, chapters })));
}

add(occupancyFiles, 1, 2, 3);

add(digitsFiles, 5);

add(beijingAirFiles, 9);

add(nameFiles, 10);
add(shakespeareFiles, 10);

/** All files, in the order of the chapters that bring them. */
export const catalogue: readonly CatalogueEntry[] = entries;
//# sourceMappingURL=catalogue.ts.map
