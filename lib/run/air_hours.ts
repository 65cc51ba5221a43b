/**
 * Hours of a city's air, as a network is asked about them.
 *
 * @module
 */
import { withCalendar } from "../data/calendar.ts";
import { forecastable } from "../data/forecast.ts";
import { filledForward, withMissing } from "../data/missing.ts";
import { fitStandard, scaled } from "../data/scaling.ts";
import { column, type Series } from "../data/series.ts";
import { windows } from "../data/windows.ts";

/** Columns with long tails, of which the network sees the logarithm. */
const tails = ["pm2.5", "wind", "snow", "rain"];

/**
 * Gives what a network sees of each hour, not yet scaled, [hours][17]: the
 * level, the eleven columns of the air with long tails as logarithms, whether
 * the level was missing, and four for the hour and the season.
 */
export function seenOf(series: Series): number[][] {
  const { columns, rows } = withCalendar(
    filledForward(withMissing(series, "pm2.5")),
  );
  const level = columns.indexOf("pm2.5");
  const tailed = columns.map((name) => tails.includes(name));
  return rows.map((row) => [
    row[level], // as it is, and below as a logarithm
    ...row.map((value, k) => tailed[k] ? Math.log1p(value) : value),
  ]);
}

/** Windows, and the hours that they foretell. */
export interface Hours {
  /** What is seen, scaled [n][length][inputs]. */
  readonly x: readonly (readonly (readonly number[])[])[];
  /** Which hour of the series is foretold [n]. */
  readonly at: readonly number[];
  /** The level in that hour, µg/m³ [n]. */
  readonly y: readonly number[];
  /** The last level that is seen, µg/m³ [n]. */
  readonly last: readonly number[];
}

/** How hours become windows. */
export interface HoursPlan {
  /** How many hours a window has; 24 by default. */
  length?: number;
  /** From a window's last hour to its label; 1 by default. */
  ahead?: number;
  /** The share of the hours to learn from, the first ones; 0.8 by default. */
  share?: number;
  /** The share of the hours that scales are fitted on; the same by default. */
  fitOn?: number;
}

/**
 * Cuts a city's air into windows to learn from, and later ones to be tested on.
 * Foretold are hours whose level is known, and the one `ahead` hours before it,
 * too.
 */
export function airHours(
  series: Series,
  { length = 24, ahead = 1, share = 0.8, fitOn = share }: HoursPlan = {},
): { train: Hours; test: Hours } {
  const [level, known] = [series, filledForward(series)].map((each) =>
    column(each, "pm2.5")
  );
  const rows = seenOf(series);
  const until = (share: number) => Math.floor(share * rows.length);
  const all = scaled(rows, fitStandard(rows.slice(0, until(fitOn))));
  const asked = level.map(() => NaN);
  for (const t of forecastable(level, 0, level.length, ahead)) asked[t] = t;
  const cut = (from: number, to: number): Hours => {
    const [seen, target] = [all, asked].map((each) => each.slice(from, to));
    const { x, y: at } = windows(
      seen as number[][],
      target as number[],
      length,
      ahead,
    );
    const y = at.map((t) => level[t]);
    const last = at.map((t) => known[t - ahead]);
    return { x, at, y, last };
  };
  const edge = until(share);
  return {
    train: cut(0, edge),
    test: cut(edge - length - ahead + 1, rows.length),
  };
}
//# sourceMappingURL=air_hours.ts.map
