/**
 * Every exercise of the course: the stub is to do, each wrong solution fails, with its own diagnosis in the first
 * seed, each right one and the solution pass, and at least 95 % of the solution's mutants fail. With the first seed, or
 * when DESCENT_LONG=1 with ten others, dealt out in turn: three or four of them to each exercise.
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { loadCourse } from "../../../tools/course/index.ts";
import { score, violations } from "./kill_matrix.ts";

/** Mutants that mean the same as the solution, by exercise, and why no check could tell. */
type Equivalents = Record<string, { mutant: string; why: string }[]>;

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(
  /\/$/,
  "",
);
const equivalents: Equivalents = JSON.parse(
  Deno.readTextFileSync(new URL("equivalents.json", import.meta.url)),
);
const isLong = Deno.env.get("DESCENT_LONG") === "1";
const others = Array.from({ length: 10 }, (_, i) => i + 2);

/** The seeds for an exercise, by its place in the course. */
function seedsFor(place: number): number[] {
  return isLong ? others.filter((seed) => (seed + place) % 3 === 0) : [1];
}

const exercises = loadCourse(root).flatMap((chapter) => chapter.exercises);

Deno.test("kill matrix: the course has exercises", {
  ignore: exercises.length === 0,
}, () => {
  const known = exercises.map(({ id }) => id);
  assert.deepEqual(
    Object.keys(equivalents).filter((id) => !known.includes(id)),
    [],
  );
});

for (const [place, exercise] of exercises.entries()) {
  const { id, name } = exercise;
  for (const seed of seedsFor(place)) {
    Deno.test(`kill matrix: ${id} ${name} tells right from wrong, seed ${seed}`, async () => {
      assert.deepEqual(await violations(root, exercise, seed, seed === 1), []);
    });

    Deno.test(`kill matrix: ${id} ${name} fails mutants, seed ${seed}`, async () => {
      const { killed, survived } = await score(root, exercise, seed);
      const same = equivalents[id] ?? [];
      const stale = same.filter(({ mutant }) =>
        !survived.some(({ name }) => name === mutant)
      );
      assert.deepEqual(
        stale,
        [],
        "explained as equivalent, but not among the survivors",
      );
      const left = survived.filter(({ name }) =>
        !same.some(({ mutant }) => mutant === name)
      );
      const list = left.map(({ line, name }) =>
        `${exercise.solution}:${line}: ${name}`
      );
      if (list.length > 0) console.log(`survivors:\n${list.join("\n")}`);
      const total = killed.length + left.length;
      assert.ok(total > 0, "no mutants");
      assert.ok(
        killed.length / total >= 0.95,
        `${killed.length} of ${total} mutants fail; expected 95 %. Survivors:\n${
          list.join("\n")
        }\nAdd a check, or say in tests/tools/judge/equivalents.json why none could tell`,
      );
    });
  }
}
