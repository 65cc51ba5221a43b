import {
  bit,
  equal,
  forAll,
  integer,
  ok,
  suite,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/network/boolean_net.ts";
import type * as driver from "./6.2.driver.ts";

export const checks = suite<typeof ref, typeof driver>("6.2", ref);
const { check } = checks;
import { answer } from "../../../lib/network/threshold_net.ts";

/** All inputs of n bits, in the order in which they count. */
const inputs = (n: number) =>
  Array.from(
    { length: 2 ** n },
    (_, row) => Array.from({ length: n }, (_, i) => (row >> (n - 1 - i)) & 1),
  );
/** All functions of n bits, as tables. */
const tables = (n: number) => inputs(2 ** n) as (0 | 1)[][];

/** Expects the answers of a table, each under the name of its input. */
function follows(answers: number[], table: readonly number[]): void {
  inputs(Math.log2(table.length)).forEach((x, row) =>
    equal(answers[row], table[row], `answer to [${x.join(", ")}]`)
  );
}

check("answers as AND does", async ({ mine }) => {
  for (const x of inputs(2)) {
    equal(await mine.answerTo([0, 0, 0, 1], x), x[0] * x[1]);
  }
});
check("answers as OR does", async ({ mine }) => {
  for (const x of inputs(2)) {
    equal(await mine.answerTo([0, 1, 1, 1], x), Math.max(...x));
  }
});
check("answers as XOR does, which no single unit can", async ({ mine }) => {
  for (const x of inputs(2)) {
    equal(await mine.answerTo([0, 1, 1, 0], x), x[0] === x[1] ? 0 : 1);
  }
});
check("takes the left bit of a row for the first input", async ({ mine }) => {
  equal(await mine.answerTo([0, 1, 0, 0], [0, 1]), 1);
  equal(await mine.answerTo([0, 1, 0, 0], [1, 0]), 0);
  equal(await mine.answerTo([0, 0, 0, 1, 0, 0, 0, 0], [0, 1, 1]), 1);
  equal(await mine.answerTo([0, 0, 0, 1, 0, 0, 0, 0], [1, 1, 0]), 0);
});
check("hands a single input on, or turns it round", async ({ mine }) => {
  equal(await mine.answersOf([0, 1]), [0, 1]);
  equal(await mine.answersOf([1, 0]), [1, 0]);
});
check("always says 0 if the table does", async ({ mine }) => {
  for (const n of [1, 2, 3, 4]) {
    const table = new Array<0 | 1>(2 ** n).fill(0);
    follows(await mine.answersOf(table), table);
  }
});
check("has a hidden unit even then", async ({ mine }) => {
  equal(await mine.hasHiddenUnit([0, 0]), true, "at least one hidden unit");
  equal(await mine.hasHiddenUnit([0, 0, 0, 0]), true, "at least one");
});
check("always says 1 if the table does", async ({ mine }) => {
  for (const n of [1, 2, 3, 4]) {
    const table = new Array<0 | 1>(2 ** n).fill(1);
    follows(await mine.answersOf(table), table);
  }
});
check("builds each of the 16 functions of two inputs", async ({ mine }) => {
  for (const table of tables(2)) follows(await mine.answersOf(table), table);
});
check("builds each of the 256 functions of three inputs", async ({ mine }) => {
  for (const table of tables(3)) follows(await mine.answersOf(table), table);
});
check("builds any function of four inputs", async ({ mine, fc }) => {
  await forAll(
    fc,
    [vector(16, 16, bit())],
    async (table) => follows(await mine.answersOf(table), table),
  );
});
check(
  "fires for one row of five inputs, or for all others",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [integer(0, 31), bit()],
      async (row, rest) => {
        const table = new Array<0 | 1>(32).fill(rest);
        table[row] = rest === 1 ? 0 : 1;
        follows(await mine.answersOf(table), table);
      },
      { runs: 20 },
    );
  },
);
check(
  "says whether six inputs hold an odd number of ones",
  async ({ mine }) => {
    const table = inputs(6).map((x) => x.reduce((a, b) => a ^ b) as 0 | 1);
    follows(await mine.answersOf(table), table);
  },
);
check("leaves the table as it was", async ({ mine }) => {
  for (const table of [[0, 0], [1, 0, 0, 1], [1, 1, 1, 1]] as (0 | 1)[][]) {
    equal(await mine.tableAfter(table), table);
  }
});
check("answers the same when its numbers are handed over", async ({ mine }) => {
  const some: (0 | 1)[][] = [[0, 1, 1, 0], [0, 0, 0, 0], [
    1,
    1,
    0,
    1,
    0,
    0,
    1,
    0,
  ]];
  for (const table of some) {
    follows(await mine.answersOf(table), table);
    equal(await mine.hasHiddenUnit(table), true, "at least one hidden unit");
  }
  for (const table of some) {
    const net = await mine.booleanNet(table);
    inputs(Math.log2(table.length)).forEach((x, row) => {
      const again = answer(net, x);
      ok(
        again === table[row],
        `asked on the judge's side, it answers ${again} to [${x.join(", ")}]`,
      );
    });
  }
});
//# sourceMappingURL=6.2.check.ts.map
