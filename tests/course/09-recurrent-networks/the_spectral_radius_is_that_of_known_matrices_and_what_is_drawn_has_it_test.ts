import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import { seeded } from "../../../lib/random.ts";
import { drawnWith, spectralRadius } from "../../../lib/run/fading.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("the spectral radius is that of known matrices, and what is drawn has it", () => {
  useBackend("reference");
  const near = (value: number, wanted: number) =>
    assert.ok(Math.abs(value - wanted) < 1e-4, `${value}, expected ${wanted}`);
  near(spectralRadius(tensor([[0.5, 0], [0, -3]])), 3);
  near(spectralRadius(tensor([[0, 2], [-2, 0]])), 2); // eigenvalues 2i and −2i
  near(spectralRadius(tensor([[1, 100], [0, 1]])), 1); // long, but it does not grow
  near(spectralRadius(tensor([[0, 5], [0, 0]])), 0); // its square is 0
  near(spectralRadius(drawnWith(0.8, 6, seeded(1))), 0.8);
});
//# sourceMappingURL=the_spectral_radius_is_that_of_known_matrices_and_what_is_drawn_has_it_test.ts.map
