import assert from "node:assert/strict";
import { ranges, scenes, workgroup } from "../../../lib/demo/workgroup.ts";

Deno.test("workgroup() draws every kernel at every step, and says what the simulator found", () => {
  for (const kernel of Object.keys(scenes)) {
    for (let size = ranges.size.from; size <= ranges.size.to; size++) {
      for (const step of [0, 1, 9]) {
        const sliders = { kernel, size, step, lane: 15 };
        const drawing = workgroup(sliders);
        assert.doesNotMatch(drawing, /NaN|Infinity|undefined/, kernel);
        assert.equal(workgroup(sliders), drawing, `${kernel} twice`);
        const wrong = /without|missing/.test(kernel) && size > 1;
        if (wrong) assert.match(drawing, /says: race at/, kernel);
        if (!/without|missing/.test(kernel)) {
          assert.match(drawing, /says: nothing found/, kernel);
        }
      }
    }
  }
  const first = { kernel: "sum", size: 3, step: 1, lane: 1 };
  assert.match(
    workgroup(first),
    /lane 1 touches tile\[1\] \(reads\), tile\[5\] \(reads\), tile\[1\] \(writes\)/,
  );
  assert.throws(
    () => workgroup({ ...first, lane: 99 }),
    new RangeError("workgroup: lane is 99; expected 0 to 15"),
  );
  assert.throws(
    () => workgroup({ ...first, kernel: "sort" }),
    new RangeError(
      `workgroup: no sort here; expected ${Object.keys(scenes).join(", ")}`,
    ),
  );
});
//# sourceMappingURL=workgroup_draws_every_kernel_at_every_step_and_says_what_the_simulator_found_test.ts.map
