import assert from "node:assert/strict";
import { room } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("light varies by about a hundred lux where temperature varies by a degree", () => {
  const { rows } = room(20_000, seeded(8));
  const [light, , temperature] = [0, 1, 2].map((k) => {
    const mean = rows.reduce((sum, row) => sum + row[k], 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + (row[k] - mean) ** 2, 0);
    return Math.sqrt(square / rows.length);
  });
  assert.ok(light > 100 && light < 125, `${light} lux`);
  assert.ok(temperature > 0.8 && temperature < 1, `${temperature} °C`);
});
//# sourceMappingURL=light_varies_by_about_a_hundred_lux_where_temperature_varies_by_a_degree_test.ts.map
