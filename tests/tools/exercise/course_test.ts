import assert from "node:assert/strict";
import type {
  ChapterIndex,
  ExerciseIndex,
} from "../../../tools/course/index.ts";
import { select, selectExercise } from "../../../tools/exercise/course.ts";
import { UserError } from "../../../tools/terminal/command.ts";

function chapter(
  number: number,
  name: string,
  ...exercises: [string, string][]
): ChapterIndex {
  const made = exercises.map(([id, name]) =>
    ({
      id,
      name,
      file: `exercises/${String(number).padStart(2, "0")}-x/${name}.ts`,
    }) as ExerciseIndex
  );
  return { number, name, title: name, exercises: made };
}

const CHAPTERS = [
  chapter(2, "02-perceptron", ["2.1", "predict"], ["2.10", "fit"]),
  chapter(10, "10-lstm", ["10.1", "fit"]),
];

Deno.test("select() finds chapters and exercises by what people type", () => {
  for (
    const word of [
      "2",
      "02",
      "02-perceptron",
      "perceptron",
      "Perceptron",
      "exercises/02-perceptron/",
    ]
  ) {
    assert.deepEqual(select(CHAPTERS, word), { chapter: CHAPTERS[0] }, word);
  }
  for (
    const word of [
      "2.1",
      "02.1",
      "predict",
      "predict.ts",
      "./exercises/02-x/predict.ts",
      "/home/ann/exercises/02-x/predict.ts",
    ]
  ) {
    assert.equal(selectExercise(CHAPTERS, word).exercise.id, "2.1", word);
  }
  assert.equal(select(CHAPTERS, "10").chapter.number, 10);
  assert.equal(select(CHAPTERS, "2.10").exercise?.id, "2.10");
});

Deno.test("select() lists what exists where a word names nothing, or several", () => {
  const cases: [string, string][] = [
    ["0", 'no chapter or exercise is called "0"; these exist:'],
    ["", 'no chapter or exercise is called ""; these exist:'],
    ["2.2", "chapter 2 has no exercise 2.2; it has:"],
    ["3.1", 'no chapter or exercise is called "3.1"; these exist:'],
    ["fit", '"fit" names several exercises; type the number of one:'],
  ];
  for (const [word, message] of cases) {
    assert.throws(
      () => select(CHAPTERS, word),
      (error) =>
        error instanceof UserError && error.message === message &&
        error.details !== "",
      word,
    );
  }
});
