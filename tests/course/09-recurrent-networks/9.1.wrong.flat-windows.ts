import type { Windows } from "../../../lib/data/windows.ts";

/** Wrong: rows are lost. */
export function windows(
  rows: readonly (readonly number[])[],
  target: readonly number[],
  length: number,
  ahead: number = 1,
): Windows {
  const x: number[][] = [];
  const y: number[] = [];
  for (let from = 0; from + length - 1 + ahead < rows.length; from++) {
    const window = rows.slice(from, from + length).flat();
    const label = target[from + length - 1 + ahead];
    if (Number.isNaN(label) || window.some(Number.isNaN)) continue;
    x.push(window);
    y.push(label);
  }
  return { x, y } as unknown as Windows;
}
