/**
 * The table of data files, as wide as there is room.
 *
 * @module
 */
import { sizeText } from "../terminal/size_text.ts";
import { table } from "../terminal/table.ts";
import { displayWidth } from "../terminal/width.ts";
import type { DataFile } from "./loader.ts";

/** What can go where there is no room, first of all the licence. */
const DROPPED = [[], ["licence"], ["licence", "chapters"], [
  "licence",
  "chapters",
  "size",
]];

/**
 * Lays out the files, a line each under a head.
 *
 * @param where says per file where it is
 * @returns the lines, and whether the licences are among what they say
 */
export function listing(
  files: readonly DataFile[],
  where: readonly string[],
  width: number,
): { lines: string[]; hasLicence: boolean } {
  const columns: [name: string, align: string, cells: string[]][] = [
    ["file", "l", files.map(({ file }) => file)],
    ["size", "r", files.map(({ bytes }) => sizeText(bytes))],
    ["licence", "l", files.map(({ licence }) => licence)],
    ["chapters", "l", files.map(({ chapters }) => chapters.join(", "))],
    ["where", "l", [...where]],
  ];
  const layouts = DROPPED.map((dropped) => {
    const shown = columns.filter(([name]) => !dropped.includes(name));
    const rows = files.map((_, i) => shown.map(([, , cells]) => cells[i]));
    const lines = table(
      [shown.map(([name]) => name), ...rows],
      shown.map(([, align]) => align).join(""),
    ).split("\n");
    return { lines, hasLicence: dropped.length === 0 };
  });
  const fits = ({ lines }: { lines: string[] }) =>
    lines.every((line) => displayWidth(line) <= width);
  return layouts.find(fits) ?? layouts[layouts.length - 1];
}
