import {
  bit,
  equal,
  forAll,
  integer,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/optim/anneal.ts";
import type * as driver from "./7.5.driver.ts";

export const checks = suite<typeof ref, typeof driver>("7.5", ref);
const { check } = checks;

const [hot, cold] = [1e9, 1e-9];
/** A rise that is taken with a chance at a temperature. */
const riseFor = (chance: number, temperature: number) =>
  -temperature * Math.log(chance);

check("gives the start when no move is tried", async ({ mine }) => {
  equal(await mine.search([3, 1], { steps: 0, hot: 1, cooling: 0.5 }), {
    found: 3,
    from: [],
  });
});
check("goes down, one move after the other", async ({ mine }) => {
  equal(await mine.search([5, 3, 2, 1], { hot: cold, cooling: 0.5 }), {
    found: 1,
    from: [5, 3, 2],
  });
});
check("never goes up when it is cold", async ({ mine }) => {
  equal(await mine.search([2, 3, 1, 4, 0], { hot: cold, cooling: 0.5 }), {
    found: 0,
    from: [2, 2, 1, 1],
  });
  equal(await mine.search([2, 3, 2.5, 9], { hot: 0, cooling: 0.5 }), {
    found: 2,
    from: [2, 2, 2],
  });
});
check("goes anywhere when it is hot", async ({ mine }) => {
  equal(await mine.search([2, 3, 9, 4, 8], { hot, cooling: 0.5 }), {
    found: 2,
    from: [2, 3, 9, 4],
  });
});
check("gives the best state, not the last one", async ({ mine }) => {
  equal(await mine.search([5, 1, 7, 8], { hot, cooling: 0.5 }), {
    found: 1,
    from: [5, 1, 7],
  });
  equal(await mine.search([1, 5, 7, 8], { hot, cooling: 0.5 }), {
    found: 1,
    from: [1, 5, 7],
  });
});
check("remembers the best when it is the last one", async ({ mine }) => {
  equal(await mine.search([5, 7, 1], { hot, cooling: 0.5 }), {
    found: 1,
    from: [5, 7],
  });
});
check(
  "agrees with moves that are all taken, or none up",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [vector(1, 8, integer(-9, 9)), bit()],
      async (energies, isHot) => {
        let now = energies[0];
        const from = energies.slice(1).map((next) => {
          const here = now;
          if (isHot === 1 || next <= now) now = next;
          return here;
        });
        equal(
          await mine.search(energies, {
            hot: isHot ? hot : cold,
            cooling: 0.5,
          }),
          { found: Math.min(...energies), from },
        );
      },
    );
  },
);
check("takes a worse move with the chance e^(−rise/T)", async ({ mine }) => {
  for (const chance of [0.2, 0.4, 0.8]) {
    for (const temperature of [0.5, 2, 8]) {
      const rise = riseFor(chance, temperature);
      equal(
        await mine.shareTaken([0, rise], { hot: temperature, cooling: 0.5 }),
        chance,
        `share of 5000 rises by ${rise.toFixed(2)} taken at T = ${temperature}`,
      );
    }
  }
});
check(
  "compares with where it stands, not with the best so far",
  async ({ mine }) => {
    const stands = 20;
    equal(
      await mine.search([0, stands, 10, 5], { hot: 1e9, cooling: 1e-15 }),
      { found: 0, from: [0, stands, 10] },
    );
    equal(
      await mine.shareTaken([0, stands, stands + riseFor(0.6, 2)], {
        hot: 1e9,
        cooling: 2e-9,
      }),
      0.6,
      "share of 5000 moves taken, from above the best",
    );
  },
);
check("cools after a move that it did not take", async ({ mine }) => {
  equal(
    await mine.shareTaken([0, Infinity, Infinity, riseFor(0.4, 2)], {
      hot: 8,
      cooling: 0.5,
    }),
    0.4,
    "share of 5000 moves taken, behind two that are never taken",
  );
});
check("cools after a move down", async ({ mine }) => {
  equal(
    await mine.shareTaken([0, -1, -2, -2 + riseFor(0.4, 2)], {
      hot: 8,
      cooling: 0.5,
    }),
    0.4,
    "share of 5000 moves taken, behind two down",
  );
});
check("cools after a move up", async ({ mine }) => {
  equal(
    await mine.shareTaken([0, 1, 2, 2 + riseFor(0.4, 2)], {
      hot: 2e20,
      cooling: 1e-10,
    }),
    0.4,
    "share of 5000 moves taken, behind two up when it was hot",
  );
});
check("cools as long as it searches", async ({ mine }) => {
  const level = new Array(20).fill(0);
  equal(
    await mine.shareTaken([...level, riseFor(0.4, 2)], {
      hot: 2 * 0.75 ** -19,
      cooling: 0.75,
    }),
    0.4,
    "share of 5000 moves taken, behind 19 others",
  );
});
check("takes a move on the level, even in the cold", async ({ mine }) => {
  equal(await mine.statesAsked([3, 3, 3, 3], { hot: 0, cooling: 0.5 }), [
    0,
    1,
    2,
  ]);
  equal(await mine.statesAsked([3, 3, 3], { hot: 1, cooling: 0.5 }), [0, 1]);
});
check("never takes a move to NaN", async ({ mine }) => {
  for (const temperature of [hot, cold]) {
    equal(
      await mine.search([5, NaN, 3, NaN, NaN], {
        hot: temperature,
        cooling: 0.5,
      }),
      { found: 3, from: [5, 5, 3, 3] },
    );
  }
});
check("never takes a move to Infinity, whatever is drawn", async ({ mine }) => {
  for (const drawn of [0, 0.5, 1 - 2 ** -32]) {
    equal(
      await mine.search([5, Infinity, Infinity, 3], {
        hot,
        cooling: 0.5,
        drawn,
      }),
      { found: 3, from: [5, 5, 5] },
    );
  }
});
check("leaves a place of infinite energy", async ({ mine }) => {
  equal(await mine.search([Infinity, 7, 5], { hot: cold, cooling: 0.5 }), {
    found: 5,
    from: [Infinity, 7],
  });
});
check("draws once for each move up, and for no other", async ({ mine }) => {
  equal(await mine.draws([5, 4, 4, 3, -1], { hot: 1, cooling: 0.5 }), 0);
  equal(await mine.draws([1, 2, 3, 4], { hot, cooling: 0.5 }), 3);
  equal(await mine.draws([1, 2, 3, 4], { hot: cold, cooling: 0.5 }), 3);
  equal(await mine.draws([1, 5, 2, 2, 3], { hot, cooling: 0.5 }), 2);
});
check("asks for the energy of each state once", async ({ mine }) => {
  for (const temperature of [hot, cold]) {
    const plan = { hot: temperature, cooling: 0.5 };
    ok(
      await mine.energiesAsked([3, 5, 2, 7, 1], plan) <= 5,
      "asked for more energies than there were states, a start and 4 moves",
    );
  }
});
check("tries as many moves as it was told", async ({ mine }) => {
  for (const steps of [0, 1, 7]) {
    const energies = new Array(20).fill(0).map((_, i) => -i);
    const { from } = await mine.search(energies, {
      steps,
      hot: 1,
      cooling: 0.5,
    });
    equal(from.length, steps, "moves tried");
  }
});
check("moves through states of any kind", async ({ mine }) => {
  equal(
    await mine.searchObjects([5, 1, 7], { hot, cooling: 0.5 }),
    { found: { energy: 1, path: [0, 1] }, start: { energy: 5, path: [0] } },
  );
  equal(
    await mine.searchObjects([5, 7, 8], { hot, cooling: 0.5 }),
    { found: { energy: 5, path: [0] }, start: { energy: 5, path: [0] } },
  );
});
check("finds the deeper of two valleys", async ({ mine }) => {
  equal(
    await mine.findsDeeperValley(200, 140),
    "mostly",
    "whether 200 searches end in the deeper valley",
  );
});
//# sourceMappingURL=7.5.check.ts.map
