import assert from "node:assert/strict";
import { makeCourse } from "./course_helper.ts";

const MAJORITY = "exercises/01-votes/majority.ts";

Deno.test("solution shows a difference and leaves the learner's file alone", async () => {
  await using course = await makeCourse();
  const before = course.fill(MAJORITY, "// mine \u001b[31m\n  return 1;");
  const { code, out } = await course.task(["solution", "1.2", "--yes"]);
  assert.equal(
    out,
    `- exercises/01-votes/majority.ts  yours, unchanged
+ solutions/01-votes/majority.ts

1 - import { Todo } from "../todo.ts";
2 -
3   /** Says 1 when more than half of the votes are 1. */
4   export function majority(votes: number[]): 0 | 1 {
5 -   // mine �[31m
6 -   return 1;
  +   let ones = 0;
  +   for (const vote of votes) ones += vote;
  +   return 2 * ones > votes.length ? 1 : 0;
7   }
`,
  );
  assert.equal(code, 0);
  assert.equal(course.read(MAJORITY), before);
});

Deno.test("solution says when there is nothing to show", async () => {
  await using course = await makeCourse();
  course.write(
    MAJORITY,
    course.read("solutions/01-votes/majority.ts").replaceAll("\n", "\r\n"),
  );
  const { out } = await course.task(["solution", "majority", "--yes"]);
  assert.equal(
    out,
    "exercises/01-votes/majority.ts is the solution, word for word.\n",
  );
});

Deno.test("solution does not go ahead unasked", async () => {
  await using course = await makeCourse();
  const { code, out, err } = await course.task(["solution", "1.2"]);
  assert.deepEqual(
    { code, out, err },
    {
      code: 2,
      out: "",
      err:
        "error: there is no terminal to ask on; to go ahead: deno task solution 1.2 --yes\n",
    },
  );
});

Deno.test("solution wants one exercise", async () => {
  await using course = await makeCourse();
  const none = await course.task(["solution"]);
  assert.deepEqual([none.code, none.err], [
    2,
    "error: solution: which exercise? for instance: deno task solution 2.1\n",
  ]);
  const chapter = await course.task(["solution", "2"]);
  assert.deepEqual([chapter.code, chapter.err], [
    2,
    'error: "2" is a whole chapter; name one of its exercises:\n  2.1  echo  exercises/02-echo/echo.ts\n',
  ]);
});
