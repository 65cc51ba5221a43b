import {
  bit,
  close,
  equal,
  exact,
  forAll,
  integer,
  suite,
  throws,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/formula/bce_with_logits.ts";
import type * as driver from "./5.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("5.5", ref);
const { check } = checks;

const one = (o: number, y: number) =>
  Math.max(o, 0) - o * y + Math.log1p(Math.exp(-Math.abs(o)));
const sigmoid = (o: number) =>
  o >= 0 ? 1 / (1 + Math.exp(-o)) : Math.exp(o) / (1 + Math.exp(o));
const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const share = (fc: Parameters<ReturnType<typeof integer>>[0]) =>
  integer(0, 8)(fc).map((eighths) => eighths / 8);

check("is log 2 at a logit of 0, whatever the target", async ({ mine }) => {
  close(await mine.lossOf([0], [0]), Math.LN2);
  close(await mine.lossOf([0], [1]), Math.LN2);
  close(await mine.lossOf([0], [0.25]), Math.LN2);
});
check("is −ln of what is said of what is the case", async ({ mine }) => {
  close(await mine.lossOf([Math.log(4)], [1]), -Math.log(0.8));
  close(await mine.lossOf([Math.log(4)], [0]), -Math.log(0.2));
  close(await mine.lossOf([-Math.log(4)], [1]), -Math.log(0.2));
});
check("is the mean over all entries", async ({ mine }) => {
  close(
    await mine.lossOf([1, -2, 3], [1, 0, 0]),
    mean([one(1, 1), one(-2, 0), one(3, 0)]),
  );
  close(
    await mine.lossOf([[1, -2, 3], [0, 4, -1]], [[1, 0, 0], [1, 1, 1]]),
    mean([one(1, 1), one(-2, 0), one(3, 0), one(0, 1), one(4, 1), one(-1, 1)]),
  );
  close(await mine.lossOf(2, 1), one(2, 1));
  close(
    await mine.lossOf([[[2]], [[-1]]], [[[0]], [[1]]]),
    mean([one(2, 0), one(-1, 1)]),
  );
});
check("agrees with −(y ln p + (1 − y) ln(1 − p))", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(1, 6), vector(6, 6, bit())],
    async (o, all) => {
      const y = all.slice(0, o.length);
      close(await mine.lossOf(o, y), mean(o.map((v, i) => one(v, y[i]))));
    },
  );
});
check("takes targets between 0 and 1", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 6), vector(6, 6, share)], async (o, all) => {
    const y = all.slice(0, o.length);
    close(await mine.lossOf(o, y), mean(o.map((v, i) => one(v, y[i]))));
  });
});
check("is the same with yes and no exchanged", async ({ mine, fc }) => {
  await forAll(
    fc,
    [exact(), bit()],
    async (o, y) =>
      close(await mine.lossOf([-o], [1 - y]), await mine.lossOf([o], [y])),
  );
});
check("grows with the distance, and not to infinity", async ({ mine }) => {
  close(await mine.lossOf([-1000], [1]), 1000);
  close(await mine.lossOf([1000], [0]), 1000);
  close(await mine.lossOf([1000, -1000], [1, 0]), 0);
  close(await mine.lossOf([1e30], [0]), 1e30);
});
check("says NaN where a logit is NaN", async ({ mine }) => {
  close(await mine.lossOf([NaN, 1], [1, 1]), NaN);
});
check("has the slope (σ − y) / n", async ({ mine, fc }) => {
  await forAll(fc, [vector(1, 6), vector(6, 6, share)], async (o, all) => {
    const y = all.slice(0, o.length);
    close(
      await mine.slopesOf(o, y),
      o.map((v, i) => (sigmoid(v) - y[i]) / o.length),
    );
  });
});
check("multiplies the slopes by what comes back", async ({ mine }) => {
  close(await mine.slopesOf([0, 0], [1, 0], -8), [2, -2]);
});
check("has the slope ½ − y at 0", async ({ mine }) => {
  close(await mine.slopesOf([0], [0.25]), [0.25]);
  close(await mine.slopesOf([0, -0], [1, 0]), [-0.25, 0.25]);
});
check(
  "pulls with its full strength where it is all wrong",
  async ({ mine }) => {
    close(await mine.slopesOf([-1000], [1]), [-1]);
    close(await mine.slopesOf([1000], [0]), [1]);
    close(await mine.slopesOf([1000, -1000], [1, 0]), [0, 0]);
  },
);
check("bends as it should: σ(1 − σ)", async ({ mine, fc }) => {
  await forAll(fc, [vectors(2, 1, 5)], async ([o, along]) =>
    close(
      await mine.bendsOf(o, o.map((_, i) => i % 2), along),
      o.map((v, i) => sigmoid(v) * sigmoid(-v) * along[i] / o.length),
    ));
});
check("bends most at 0: by ¼", async ({ mine }) => {
  close(await mine.bendsOf([0], [1], [1]), [0.25]);
  close(await mine.bendsOf([0, 2], [0, 1], [1, 0]), [0.125, 0]);
});
check("throws where targets don't fit the logits", async ({ mine }) => {
  await throws(mine.lossOf([1, 2], [0]), "ShapeError");
  await throws(mine.lossOf([[1], [2]], [0, 1]), "ShapeError");
  await throws(mine.lossOf([1], [0, 1]), "ShapeError");
});
check("leaves its inputs as they were", async ({ mine }) => {
  equal(await mine.inputsAfter([-1, 2], [1, 0]), {
    logits: [-1, 2],
    targets: [1, 0],
  });
});
//# sourceMappingURL=5.5.check.ts.map
