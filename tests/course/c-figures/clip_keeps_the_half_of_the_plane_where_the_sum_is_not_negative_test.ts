import assert from "node:assert/strict";
import {
  boundary,
  clip,
  halfPlane,
  type Plane,
} from "../../../lib/plot/plane.ts";

Deno.test("clip() keeps the half of the plane where the sum is not negative", () => {
  const plane: Plane = {
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    x: [0, 1],
    y: [0, 1],
  };
  assert.deepEqual(clip(plane, [-0.5, 1, 0]), [[0.5, 0], [1, 0], [1, 1], [
    0.5,
    1,
  ]]);
  assert.deepEqual(clip(plane, [0.5, -1, 0]), [[0, 0], [0.5, 0], [0.5, 1], [
    0,
    1,
  ]]);
  assert.deepEqual(clip(plane, [-1.5, 1, 1]), [[1, 0.5], [1, 1], [0.5, 1]]);
  assert.deepEqual(clip(plane, [1, 0, 0]).length, 4);
  assert.deepEqual(clip(plane, [-1, 0, 0]), []);
  assert.equal(halfPlane(plane, [-1, 0, 0]), "");
  assert.equal(
    halfPlane(plane, [-0.5, 1, 0]),
    '<polygon points="50,100 100,100 100,0 50,0" class="fill-tint"/>',
  );
  assert.equal(
    boundary(plane, [-0.5, 1, 0], "ink"),
    '<polyline points="50,100 50,0" fill="none" class="stroke-ink" stroke-width="2"/>',
  );
  assert.equal(boundary(plane, [1, 0, 0], "ink"), "");
});
//# sourceMappingURL=clip_keeps_the_half_of_the_plane_where_the_sum_is_not_negative_test.ts.map
