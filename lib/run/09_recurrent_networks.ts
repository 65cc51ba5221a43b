/**
 * The payoff of chapter 9: the next hour's air, forecast by a recurrent network,
 * beside persistence and the best forecast that there is. Run it with
 * `deno task run 9`, or with `--real` behind it.
 *
 * @module
 */
import { beijingAir } from "../data/beijing_air.ts";
import { cityAir } from "../data/city_air.ts";
import { median } from "../metrics/median.ts";
import { table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import { type AirPlan, foretell, learnAir, rnnCell, worth } from "./air.ts";
import { airHours } from "./air_hours.ts";
import type { Hours } from "./air_hours.ts";
import { type City, cityHours } from "./city_hours.ts";

/** The simulated city. */
export function simulatedCity(hours = 8000): City {
  return cityHours(cityAir(hours, seeded(1)));
}

/** How networks learn the simulated city: it is small. */
export const cityPlan: AirPlan = {
  hidden: 16,
  epochs: 20,
  batch: 128,
  rate: 0.01,
};

/** Prints how far off forecasts are, and by how much better than persistence. */
export function showWorth(
  title: string,
  { train, test }: { train: Hours; test: Hours },
  forecasts: Record<string, readonly number[]>,
): void {
  const always = median([...train.y]);
  const rows = Object.entries({
    "always the median": test.y.map(() => always),
    "persistence": test.last,
    ...forecasts,
  }).map(([name, each]) => {
    const { error, gain, unsure } = worth(each, test);
    const [low, high] = [-1.96, 1.96].map((by) =>
      (gain + by * unsure).toFixed(2)
    );
    const better = each === test.last
      ? []
      : [gain.toFixed(2), `${low} to ${high}`];
    return [name, error.toFixed(2), ...better];
  });
  console.log(table([
    [title, "off by", "nearer by", "95 % interval"],
    ...rows,
  ]));
}

/**
 * Draws a day: a line for each hour, and in it `|` where the level was, `p`
 * where persistence and `o` where a forecast had seen it.
 *
 * @param from the first of 24 hours, counted in the test
 */
export function dayPlot(
  { y, last, at }: Hours,
  forecasts: readonly number[],
  from: number,
): string {
  const hours = Array.from({ length: 24 }, (_, i) => from + i);
  const most = Math.max(...hours.flatMap((i) => [y[i], last[i], forecasts[i]]));
  const lines = hours.map((i) => {
    const cells = [..." ".repeat(61)];
    const put = (level: number, letter: string) =>
      cells[Math.round(60 * Math.max(0, level) / most)] = letter;
    put(last[i], "p");
    put(forecasts[i], "o");
    put(y[i], "|");
    const hour = String(at[i] % 24).padStart(2, "0");
    return `${hour}  ${cells.join("").trimEnd()}`;
  });
  const scale = `0${`${Math.round(most)} µg/m³`.padStart(60)}`;
  return [...lines, `    ${scale}`].join("\n");
}

/** Gives the place in the test where the day begins on which levels moved most. */
export function wildestDay({ y, last, at }: Hours): number {
  const moved = y.map((level, i) => Math.abs(level - last[i]));
  const inDay = at.map((t, i) =>
    t % 24 === 0 && at[i + 23] === t + 23
      ? moved.slice(i, i + 24).reduce((sum, each) => sum + each, 0)
      : -1
  );
  return inDay.indexOf(Math.max(...inDay));
}

/** Forecasts the simulated city, and prints what it is worth, and a day. */
export function showCity(): void {
  const city = simulatedCity();
  const net = learnAir(rnnCell, city.train, 1, cityPlan);
  const said = foretell(rnnCell, net, city.test);
  showWorth("a simulated city, µg/m³", city, {
    "RNN, 16 units": said,
    "the best possible": city.best,
  });
  showWildestDay(city.test, said);
}

function showWildestDay(test: Hours, said: readonly number[]): void {
  console.log("\nits wildest day: | measured, p persistence, o the RNN");
  console.log(dayPlot(test, said, wildestDay(test)));
}

/** Forecasts Beijing's last year, and prints what it is worth, and a day. */
async function showBeijing(): Promise<void> {
  const hours = airHours(await beijingAir());
  const net = learnAir(rnnCell, hours.train, 1);
  const said = foretell(rnnCell, net, hours.test);
  showWorth("Beijing, µg/m³", hours, { "RNN, 32 units": said });
  showWildestDay(hours.test, said);
}

/**
 * Forecasts the next hour's air, and prints what that is worth.
 *
 * @param args `--real` for Beijing's air, which is downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 9: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) await showBeijing();
  else showCity();
}
//# sourceMappingURL=09_recurrent_networks.ts.map
