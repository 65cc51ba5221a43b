/**
 * The floors of chapters 9 and 10 on the real files: which hours and letters they are measured on.
 *
 * @module
 */
import assert from "node:assert/strict";
import { airColumns } from "../../../lib/data/air_columns.ts";
import { beijingAir } from "../../../lib/data/beijing_air.ts";
import { forecastable, meanAbsoluteError } from "../../../lib/data/forecast.ts";
import { filledForward, missing } from "../../../lib/data/missing.ts";
import { realNames, splitDistinct } from "../../../lib/data/names.ts";
import { column, hourOf } from "../../../lib/data/series.ts";
import { lastTenth, tinyShakespeare } from "../../../lib/data/shakespeare.ts";
import { fitAutoregression } from "../../../lib/optim/autoregression.ts";
import { seeded } from "../../../lib/random.ts";
import { characters } from "../../../lib/text/characters.ts";
import { fitKneserNey, kneserNeyBits } from "../../../lib/text/kneser_ney.ts";

/** A test on real data, or its named skip. */
function realTest(name: string, fn: () => Promise<void>): void {
  const ignore = !Deno.env.has("DESCENT_MIRROR");
  const why = ignore ? " (skipped: DESCENT_MIRROR is not set)" : "";
  Deno.test({ name: `${name}${why}`, ignore, fn });
}

realTest(
  "Beijing's air: 8,631 hours of the last fifth, persistence 11.92, linear below",
  async () => {
    const air = await beijingAir();
    assert.deepEqual(air.columns, airColumns);
    assert.deepEqual([air.start, air.rows.length], [
      "2010-01-01T00:00Z",
      43_824,
    ]);
    assert.equal(hourOf(air, 43_823), "2014-12-31T23:00Z");
    const gaps = Object.values(missing(air)).map(({ count }) => count);
    assert.deepEqual(gaps, [2067, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const levels = column(air, "pm2.5");
    const cut = Math.floor(0.8 * levels.length);
    const test = forecastable(levels, cut, levels.length);
    const error = (forecasts: number[]) =>
      meanAbsoluteError(forecasts, test.map((t) => levels[t])).toFixed(2);
    assert.equal(test.length, 8631);
    assert.equal(error(test.map((t) => levels[t - 1])), "11.92");
    const past = forecastable(levels, 48, cut);
    const linear = fitAutoregression(filledForward(air), "pm2.5", past, 24);
    assert.equal(error(linear(test)), "11.39");
  },
);

realTest(
  "names: no name of one side is on another, and all are small letters",
  async () => {
    const names = await realNames();
    assert.deepEqual([names.length, names[0]], [32_033, "emma"]);
    assert.ok(names.every((name) => /^[a-z]{2,15}$/.test(name)));
    const { train, validation, test } = splitDistinct(names, seeded(1));
    assert.deepEqual([train.length, validation.length, test.length], [
      23_595,
      2949,
      2950,
    ]);
    assert.equal(new Set([...train, ...validation, ...test]).size, 29_494);
  },
);

realTest(
  "plays: 65 characters, and Kneser–Ney's bits with three of context",
  async () => {
    const text = await tinyShakespeare();
    assert.deepEqual([text.length, characters(text).letters.length], [
      1_115_394,
      65,
    ]);
    const { train, test } = lastTenth(text);
    assert.deepEqual([train.length, test.length], [1_003_854, 111_540]);
    const bits = kneserNeyBits(fitKneserNey(train, 3), test, train.slice(-3));
    assert.equal(bits.toFixed(3), "2.494");
  },
);
