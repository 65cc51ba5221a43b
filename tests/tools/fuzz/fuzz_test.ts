/**
 * Malformed chapters. A failure prints its seed and path; `DESCENT_SEED` and `DESCENT_PATH` replay it. With
 * `DESCENT_LONG=1` the seed is another one each time, and there are more cases.
 */
import fc from "fast-check";
import { readCourse } from "../../../tools/tangle/course.ts";
import { CHAPTERS } from "../exercise/course_helper.ts";
import { brokenCode, mutate, mutations, nonsense, position } from "./mutate.ts";
import { survives } from "./survives.ts";

const LONG = Deno.env.get("DESCENT_LONG") === "1";
const SEED = Deno.env.get("DESCENT_SEED");

function fuzz<T>(cases: number, property: fc.IProperty<T>): void {
  fc.assert(property, {
    numRuns: LONG ? 10 * cases : cases,
    seed: SEED !== undefined ? Number(SEED) : LONG ? undefined : 1,
    path: Deno.env.get("DESCENT_PATH"),
    // A text of thousands of lines says less than what was done to it.
    reporter: (details) => {
      if (!details.failed) return;
      const replay =
        `DESCENT_SEED=${details.seed} DESCENT_PATH=${details.counterexamplePath}`;
      throw new Error(
        `${replay} replays this case: ${
          JSON.stringify(details.counterexample).slice(0, 4000)
        }`,
        { cause: details.errorInstance },
      );
    },
  });
}

/** A course in which one file, chosen by `at`, is changed. */
function changed(
  sources: ReadonlyMap<string, string>,
  at: number,
  change: (text: string) => string,
): Map<string, string> {
  const names = [...sources.keys()];
  const name = names[at % names.length];
  return new Map([...sources, [name, change(sources.get(name)!)]]);
}

/** The small course of the exercises' tests: two chapters with kits. */
const SMALL = new Map(
  Object.entries(CHAPTERS).map((
    [path, text],
  ) => [path.slice("course/".length), text]),
);

Deno.test("a small course survives slips, broken merges and foreign files", () =>
  fuzz(
    3000,
    fc.property(
      fc.nat(),
      mutations,
      (at, list) => void survives(changed(SMALL, at, (t) => mutate(t, list))),
    ),
  ));

Deno.test("the course itself survives them", () => {
  const course = readCourse(Deno.cwd());
  fuzz(
    150,
    fc.property(
      fc.nat(),
      mutations,
      (at, list) => void survives(changed(course, at, (t) => mutate(t, list))),
    ),
  );
});

Deno.test("nonsense between the lines of a chapter is reported where it stands", () =>
  fuzz(
    1500,
    fc.property(
      fc.nat(),
      position,
      nonsense,
      (at, where, words) =>
        void survives(changed(SMALL, at, (text) => {
          const index = Math.floor(where * text.length);
          return text.slice(0, index) + words + text.slice(index);
        })),
    ),
  ));

Deno.test("nonsense alone, under any names, is reported", () =>
  fuzz(
    2000,
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          "01-a.md",
          "01-b.md",
          "01-a.exercises.md",
          "02-a.md",
          "a-x.md",
          "a-x.exercises.md",
          "x.md",
        ),
        fc.tuple(fc.boolean(), nonsense),
        { noNullPrototype: true },
      ),
      (files) =>
        void survives(
          new Map(
            Object.entries(files).map(([name, [front, text]]) => [
              name,
              front ? `---\ntitle: T\n---\n${text}` : text,
            ]),
          ),
        ),
    ),
  ));

const PLACES = [
  "file=lib/x.ts",
  "file=lib/x.ts exercise=1.1",
  "name=rest",
  "name+=rest",
  "test=t",
  "check=1.1",
  "driver=1.1",
  'wrong=1.1 title="a"',
  'right=1.1 title="b" whole',
  "claim=c",
];

Deno.test("code that no parser takes is left for the formatter to report", () =>
  fuzz(
    4000,
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PLACES), brokenCode), {
        minLength: 1,
        maxLength: 5,
      }),
      (blocks) => {
        const text = blocks.map(([place, code]) =>
          `Why.\n\n\`\`\`\`ts ${place}\n${code}\n\`\`\`\`\n`
        ).join("\n");
        const front = "---\ntitle: T\n---\n";
        const exercise =
          "````ts file=lib/f.ts exercise=1.1\nexport function f() {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}\n````\n";
        survives(new Map([["01-a.md", front + text]]));
        survives(new Map([["01-a.md", front + exercise + text]]));
      },
    ),
  ));
