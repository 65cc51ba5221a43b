import { beijingAir } from "../../../lib/data/beijing_air.ts";
import { forecastable } from "../../../lib/data/forecast.ts";
import { filledForward } from "../../../lib/data/missing.ts";
import { column } from "../../../lib/data/series.ts";
import { median } from "../../../lib/metrics/median.ts";
import { fitAutoregression } from "../../../lib/optim/autoregression.ts";
import { table } from "../../../lib/plot/table.ts";
import { foretell, learnAir, rnnCell, worth } from "../../../lib/run/air.ts";
import { airHours } from "../../../lib/run/air_hours.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.01;
export const data = true;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const air = await beijingAir();
  const levels = column(air, "pm2.5");
  const past = forecastable(levels, 48, Math.floor(0.8 * levels.length));
  const rule = fitAutoregression(filledForward(air), "pm2.5", past, 24);
  const [hour, day] = [1, 24].map((length) => airHours(air, { length }));
  const said = ({ train, test }: typeof day) =>
    foretell(rnnCell, learnAir(rnnCell, train, seed), test);
  const { train, test } = day;
  const [forecasts, linear] = [said(day), rule(test.at)];
  const { error, gain, unsure } = worth(forecasts, test);
  const beyond = worth(forecasts, test, linear);
  const always = median([...train.y]);
  return {
    hours: test.y.length,
    always: worth(test.y.map(() => always), test).error,
    persistence: worth(test.last, test).error,
    linear: worth(linear, test).error,
    "one hour": worth(said(hour), hour.test).error,
    error,
    gain,
    unsure,
    "unsure by four weeks": worth(forecasts, test, test.last, 4).unsure,
    "gain over the rule": beyond.gain,
    "unsure over the rule": beyond.unsure,
  };
}

export function report(results: Record<string, number>[]): string {
  const of = (name: string) => results.map((result) => result[name]);
  const [{ hours, always, persistence, linear }] = results;
  const row = (title: string, name: string) => [
    title,
    ...[median(of(name)), Math.min(...of(name)), Math.max(...of(name))]
      .map((error) => error.toFixed(2)),
  ];
  const nearer = (
    title: string,
    gain: string,
    unsure: string,
    times = 1.96,
  ) => [
    title,
    median(of(gain)).toFixed(2),
    [-times, times].map((by) =>
      (median(of(gain)) + by * median(of(unsure))).toFixed(2)
    ).join(" to "),
  ];
  return table([
    [`${hours} hours, off by µg/m³`, "median", "best", "worst of 5"],
    ["always the median", always.toFixed(2)],
    ["persistence", persistence.toFixed(2)],
    ["linear, 24 lags", linear.toFixed(2)],
    row("RNN, windows of 1 hour", "one hour"),
    row("RNN, windows of 24", "error"),
  ]) + "\n\n" + table([
    ["the last one is nearer", "by", "95 % interval"],
    nearer("than persistence, by weeks", "gain", "unsure"),
    // Fourteen blocks: Student's t with 13 degrees of freedom.
    nearer("  by four weeks", "gain", "unsure by four weeks", 2.16),
    nearer(
      "than linear, by weeks",
      "gain over the rule",
      "unsure over the rule",
    ),
  ]);
}
//# sourceMappingURL=air.claim.ts.map
