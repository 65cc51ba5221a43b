import assert from "node:assert/strict";
import { makeCourse } from "./course_helper.ts";

Deno.test("hint climbs the ladder one rung a call and remembers", async () => {
  await using course = await makeCourse();
  const hint = async (...args: string[]) =>
    (await course.task(["hint", ...args])).out;
  assert.equal(
    await hint("1.1"),
    "Hint 1 of 3 for 1.1 predict\n  Which helper adds up the products?\n  More: deno task hint 1.1\n",
  );
  assert.equal(
    await hint("1.1"),
    "Hint 2 of 3 for 1.1 predict\n  What happens when the sum is equal to `threshold`?\n  More: deno task hint 1.1\n",
  );
  const last =
    "Hint 3 of 3 for 1.1 predict\n  Compare `dot(w, x)` with `threshold`.\n  That was the last hint. The answer: deno task solution 1.1\n";
  assert.equal(await hint("1.1"), last);
  assert.equal(await hint("1.1"), last);
  assert.match(await hint("1.2"), /^Hint 1 of 3 for 1\.2 majority\n/);
  const { out } = await course.task(["exercise", "1.1"]);
  assert.match(
    out,
    /Next: deno task hint 1\.1 --all · deno task solution 1\.1\n/,
  );
});

Deno.test("hint --all shows the whole ladder", async () => {
  await using course = await makeCourse();
  const { code, out } = await course.task(["hint", "--all", "2.1"]);
  assert.equal(code, 0);
  assert.equal(out.match(/^Hint \d of 3 for 2\.1 echo$/gm)?.length, 3);
});

Deno.test("hint without an exercise takes the first that is unfinished", async () => {
  await using course = await makeCourse();
  course.solve("exercises/01-votes/predict.ts");
  await course.task(["exercise", "1"]);
  assert.match(
    (await course.task(["hint"])).out,
    /^Hint 1 of 3 for 1\.2 majority\n/,
  );
  assert.match(
    (await course.task(["hint", "2"])).out,
    /^Hint 1 of 3 for 2\.1 echo\n/,
  );
});

Deno.test("hint refuses what does not exist", async () => {
  await using course = await makeCourse();
  const { code, err } = await course.task(["hint", "1.9"]);
  assert.match(err, /^error: chapter 1 has no exercise 1\.9; it has:\n/);
  assert.equal(code, 2);
});

Deno.test("hint keeps what a running exercise remembers", async () => {
  await using course = await makeCourse();
  const runs = Array.from(
    { length: 4 },
    (_, i) => course.task(i % 2 === 0 ? ["exercise", "1.1"] : ["hint", "1.2"]),
  );
  for (const { err } of await Promise.all(runs)) assert.equal(err, "");
  const { exercises } = JSON.parse(course.read(".descent/progress.json"));
  assert.equal(exercises["1.1"].status, "todo");
  assert.ok(exercises["1.2"].hints >= 1);
});
