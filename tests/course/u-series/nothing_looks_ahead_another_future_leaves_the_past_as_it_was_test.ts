import assert from "node:assert/strict";
import { withCalendar } from "../../../lib/data/calendar.ts";
import { cityAir, cityAirForecast } from "../../../lib/data/city_air.ts";
import { forecastable, rowsBefore } from "../../../lib/data/forecast.ts";
import { lags } from "../../../lib/data/lags.ts";
import { filledForward, withMissing } from "../../../lib/data/missing.ts";
import { resample } from "../../../lib/data/resample.ts";
import { fitRange, fitStandard, scaled } from "../../../lib/data/scaling.ts";
import { column, type Series } from "../../../lib/data/series.ts";
import { splitSeries } from "../../../lib/data/split_series.ts";
import { fitAutoregression } from "../../../lib/optim/autoregression.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("nothing looks ahead: another future leaves the past as it was", () => {
  const random = seeded(5);
  const whole = cityAir(400, random);
  const gaps: Series = {
    ...whole,
    rows: whole.rows.map((row) =>
      row.map((value, k) => k === 0 && random() < 0.1 ? NaN : value)
    ),
  };
  const cut = 240;
  const other = (series: Series): Series => ({
    ...series,
    rows: series.rows.map((row, t) =>
      t < cut
        ? row
        : row.map((_, k) => k === 0 && random() < 0.2 ? NaN : 1000 * random())
    ),
  });

  /** All that is computed for the hours before the cut. */
  function past(series: Series) {
    const y = column(series, "pm2.5");
    const filled = filledForward(withMissing(withCalendar(series), "pm2.5"), 3);
    const [before] = splitSeries(filled, [cut / series.rows.length]);
    const [standard, range] = [fitStandard, fitRange].map((fit) =>
      fit(before.rows)
    );
    // The hour of the cut is forecast, too: what is known of it is before it.
    const at = forecastable(y, 48, cut);
    const whole = filledForward(series);
    return {
      filled: filled.rows.slice(0, cut),
      scaled: [standard, range].map((each) =>
        scaled(filled.rows, each).slice(0, cut)
      ),
      three: resample(series, 3).rows.slice(0, cut / 3),
      day: resample(series, 24, { rain: "sum", wind: "last" }).rows.slice(
        0,
        10,
      ),
      at,
      windows: rowsBefore(filled.rows, [...at, cut], 24),
      lags: lags(whole, "pm2.5", [...at, cut], 24),
      linear: fitAutoregression(whole, "pm2.5", at, 24)([...at, cut]),
    };
  }

  for (let trial = 0; trial < 3; trial++) {
    assert.deepEqual(past(other(gaps)), past(gaps));
  }
  assert.deepEqual(
    cityAirForecast(other(whole)).slice(0, cut + 1),
    cityAirForecast(whole).slice(0, cut + 1),
  );
});
//# sourceMappingURL=nothing_looks_ahead_another_future_leaves_the_past_as_it_was_test.ts.map
