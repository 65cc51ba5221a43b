import assert from "node:assert/strict";
import { cityAir } from "../../../lib/data/city_air.ts";
import { seeded } from "../../../lib/random.ts";
import { airHours } from "../../../lib/run/air_hours.ts";

Deno.test("no window sees its label, and nothing of the test decides the scales", () => {
  const air = cityAir(200, seeded(1));
  const { train, test } = airHours(air, { length: 6 });
  assert.deepEqual([train.at[0], test.at[0], test.at.at(-1)], [6, 160, 199]);
  assert.ok(train.at.every((t) => t < 160));
  // All hours of the test double: what is seen of earlier ones stays as it is.
  const rows = air.rows.map((row, t) =>
    t < 160 ? row : row.map((value) => 2 * value)
  );
  const doubled = { ...air, rows };
  const other = airHours(doubled, { length: 6 });
  assert.deepEqual(other.train, train);
  assert.deepEqual(other.test.x[0], test.x[0]); // hours 154 to 159
  assert.notDeepEqual(other.test.x[1], test.x[1]);
  for (const fitOn of [0.81, 0.9, 1]) {
    const [one, two] = [air, doubled].map((each) =>
      airHours(each, { length: 6, fitOn })
    );
    assert.notDeepEqual(one.train, two.train, `fitted on ${fitOn}`);
  }
  // Further ahead, the test still begins with its first hour.
  const levels = air.rows.map(([level]) => level);
  const far = airHours(air, { length: 6, ahead: 3 });
  assert.deepEqual([far.train.at[0], far.test.at[0]], [8, 160]);
  assert.deepEqual(far.test.last, far.test.at.map((t) => levels[t - 3]));
  const gap = air.rows.map((row, t) =>
    t === 170 ? [NaN, ...row.slice(1)] : row
  );
  const holed = airHours({ ...air, rows: gap }, { length: 6, ahead: 3 });
  const asked = far.test.at.filter((t) => t !== 170 && t !== 173);
  assert.deepEqual(holed.test.at, asked);
});
//# sourceMappingURL=no_window_sees_its_label_and_nothing_of_the_test_decides_the_scales_test.ts.map
