import {
  close,
  equal,
  exact,
  forAll,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/bump_net.ts";
import type * as driver from "./6.3.driver.ts";

export const checks = suite<typeof ref, typeof driver>("6.3", ref);
const { check } = checks;
import { wideOutput } from "../../../lib/network/wide_net.ts";

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

/** The height at an x that is on no edge. */
function heightAt(heights: number[], from: number, to: number, x: number) {
  const wide = (to - from) / heights.length;
  return heights[Math.floor((x - from) / wide)] ?? 0;
}
/** How far a net may be away from it: at a distance of d from its edge, a step lacks e^(−steepness · d) at most. */
function allowed(
  heights: number[],
  from: number,
  to: number,
  steepness: number,
  x: number,
) {
  const wide = (to - from) / heights.length;
  const place = (x - from) / wide;
  const edge = Math.min(Math.max(Math.round(place), 0), heights.length);
  const all = heights.reduce((sum, height) => sum + Math.abs(height), 0);
  return 1e-9 * (1 + all) +
    4 * all * Math.exp(-steepness * wide * Math.abs(place - edge));
}
/** Where pieces and what lies outside are looked at. */
function places(count: number, from: number, wide: number): number[] {
  const inside = Array.from(
    { length: count },
    (_, k) => [0.25, 0.5, 0.75].map((part) => from + (k + part) * wide),
  ).flat();
  const outside = [-50, -0.5, count + 0.5, count + 50];
  return [...inside, ...outside.map((part) => from + part * wide)];
}

check("has each height in the middle of its piece", async ({ mine }) => {
  close(await mine.outputAt([3, 7], 0, 2, 100, 0.5), 3);
  close(await mine.outputAt([3, 7], 0, 2, 100, 1.5), 7);
  close(await mine.outputAt([1, 5, 2, 4], 0, 4, 100, 2.5), 2);
});
check("is 0 before the first piece and behind the last", async ({ mine }) => {
  for (const x of [-0.5, -10, -1e6, 2.5, 10, 1e6]) {
    close(await mine.outputAt([3, 7], 0, 2, 100, x), 0);
  }
});
check("makes a single bump", async ({ mine }) => {
  close(await mine.outputAt([5], 0, 1, 100, 0.5), 5);
  close(await mine.outputAt([5], 0, 1, 100, -0.5), 0);
  close(await mine.outputAt([5], 0, 1, 100, 1.5), 0);
});
check("begins and ends where it is told", async ({ mine }) => {
  close(await mine.outputAt([5], 10, 12, 100, 11), 5);
  close(await mine.outputAt([5], 10, 12, 100, 9), 0);
  close(await mine.outputAt([5], 10, 12, 100, 13), 0);
  close(await mine.outputAt([2, 4], -3, -1, 100, -2.5), 2);
  close(await mine.outputAt([2, 4], -3, -1, 100, -1.5), 4);
  close(await mine.outputAt([2, 4], -3, -1, 100, 0.5), 0);
});
check("makes pieces of equal width", async ({ mine }) => {
  const heights = [1, 2, 3, 4];
  for (const [k, height] of heights.entries()) {
    close(await mine.outputAt(heights, 0, 2, 400, k / 2 + 0.0625), height);
    close(await mine.outputAt(heights, 0, 2, 400, k / 2 + 0.4375), height);
  }
});
check("takes heights below 0, and 0 itself", async ({ mine }) => {
  close(await mine.outputAt([-3, 0, 2], 0, 3, 100, 0.5), -3);
  close(await mine.outputAt([-3, 0, 2], 0, 3, 100, 1.5), 0);
  close(await mine.outputAt([-3, 0, 2], 0, 3, 100, 2.5), 2);
  close(await mine.outputAt([0], 0, 1, 100, 0.5), 0);
});
check("shows no edge between two equal heights", async ({ mine }) => {
  for (const x of [0.5, 0.99, 1, 1.01, 1.5]) {
    close(await mine.outputAt([5, 5], 0, 2, 100, x), 5);
  }
});
check("is half way between two heights on their edge", async ({ mine }) => {
  const middles = [[1, 1], [2, 4], [3, 1], [4, -2]];
  for (const [x, middle] of middles) {
    close(await mine.outputAt([2, 6, -4], 1, 4, 100, x), middle);
  }
});
check("rises as σ does, with the given steepness", async ({ mine }) => {
  for (const [x, share] of [[0, 0], [2, 1], [-4, -2], [10, 5]]) {
    close(await mine.outputAt([8], 0, 1000, 0.5, x), 8 * sigmoid(share));
  }
  close(await mine.outputAt([1], -2, 1000, 3, -1.5), sigmoid(1.5));
  close(await mine.outputAt([1], -1000, 7, 0.25, 3), sigmoid(1));
});
check("bears steps so steep that powers of e overflow", async ({ mine }) => {
  close(await mine.outputAt([3, 7], 0, 2, 1e6, 0.5), 3);
  close(await mine.outputAt([3, 7], 0, 2, 1e6, 1.001), 7);
  close(await mine.outputAt([3, 7], 0, 2, 1e6, -1e4), 0);
  close(await mine.outputAt([3, 7], 0, 2, 1e6, 1e4), 0);
});
check("is close to the heights away from the edges", async ({ mine, fc }) => {
  await forAll(
    fc,
    [
      vector(1, 6),
      exact(-8, 8),
      (of) => of.constantFrom(1, 0.25, 3),
      (of) => of.constantFrom(40, 100, 1000),
    ],
    async (heights, from, wide, sharp) => {
      const to = from + heights.length * wide;
      const at = places(heights.length, from, wide);
      const steepness = sharp / wide;
      const outputs = await mine.outputsAt(heights, from, to, steepness, at);
      at.forEach((x, i) =>
        close(
          outputs[i],
          heightAt(heights, from, to, x),
          allowed(heights, from, to, steepness, x),
          `output at x = ${x}`,
        )
      );
    },
  );
});
check("follows a curve in 200 pieces", async ({ mine }) => {
  const middles = Array.from({ length: 200 }, (_, k) => (k + 0.5) / 25 - 4);
  const heights = middles.map((x) => x * Math.sin(2 * x));
  const outputs = await mine.outputsAt(heights, -4, 4, 2000, middles);
  close(outputs, heights, 1e-6);
});
check("leaves the heights as they were", async ({ mine }) => {
  equal(await mine.heightsAfter([3, 7], 0, 2, 10), [3, 7]);
});
check("answers the same when its numbers are handed over", async ({ mine }) => {
  const [heights, xs] = [[3, -2, 7], [-1.5, -0.5, 0.5, 1.5, 2.5]];
  const expected = [0, 3, -2, 7, 0];
  close(await mine.outputsAt(heights, -1, 2, 100, xs), expected);
  const net = await mine.bumpNet(heights, -1, 2, 100);
  equal(
    [net.b.length, net.v.length],
    [net.w.length, net.w.length],
    "lengths of b and v, as long as w",
  );
  xs.forEach((x, i) => {
    const again = wideOutput(net, x);
    ok(
      Math.abs(again - expected[i]) <= 1e-9,
      `worked out on the judge's side, it gives ${again} at x = ${x}`,
    );
  });
});
//# sourceMappingURL=6.3.check.ts.map
