import assert from "node:assert/strict";
import { relative } from "node:path";
import { exercise, judgeText, root } from "./fixture.ts";

const strict = predict("sum(w, x) > threshold ? 1 : 0", true);
const strictUnchecked = predict("sum(w, x) > threshold ? 1 : 0", false);

function predict(answer: string, checked: boolean): string {
  const check = checked
    ? `if (w.length !== x.length) throw new RangeError("lengths differ");`
    : "";
  return `const sum = (w, x) => w.reduce((total, wi, i) => total + wi * x[i], 0);
export function predict(w, x, threshold) {
  ${check}
  return ${answer};
}
`;
}

/** Judges with these as the known wrong solutions; the diagnosis's title. */
async function titleOf(
  learner: string,
  known: Record<string, string>,
): Promise<string | undefined> {
  const folder = await Deno.makeTempDir();
  try {
    const wrong = Object.entries(known).map(([title, source]) => {
      const path = `${folder}/${title.replaceAll(" ", "-")}.ts`;
      Deno.writeTextFileSync(path, source);
      return {
        slug: title,
        title,
        diagnosis: title,
        file: relative(root, path),
      };
    });
    const judged = { ...exercise("1.1"), wrong };
    return (await judgeText("1.1", learner, { exercise: judged })).diagnosis
      ?.title;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("diagnose() takes the wrong solution that agrees on every call before one that agrees in part", async () => {
  const known = { "in part": strictUnchecked, "on all": strict };
  assert.equal(await titleOf(strict, known), "on all");
  assert.equal(await titleOf(strictUnchecked, known), "in part");
});

Deno.test("diagnose() takes the first of equals", async () => {
  assert.equal(
    await titleOf(strict, {
      first: strict,
      second: `// other text\n${strict}`,
    }),
    "first",
  );
});

Deno.test("diagnose() takes one that agrees in part when it explains most mistakes", async () => {
  assert.equal(
    await titleOf(strictUnchecked, { "in part": strict }),
    "in part",
  );
});

Deno.test("diagnose() says nothing when none is like it", async () => {
  assert.equal(
    await titleOf(predict("1 - (sum(w, x) >= threshold ? 1 : 0)", true), {
      strict,
    }),
    undefined,
  );
  assert.equal(await titleOf(predict("0", true), { strict }), undefined);
  assert.equal(
    await titleOf(strict, { silent: predict("0", true) }),
    undefined,
  );
  assert.equal(await titleOf(strict, {}), undefined);
});

Deno.test("diagnose() compares errors by their kind and bears known solutions that do not run", async () => {
  const throwing = (error: string) =>
    `export function predict() { throw new ${error}; }`;
  const known = {
    "does not parse": "export function predict( {",
    "exits": "Deno.exit(1);",
    "other error": throwing('TypeError("a")'),
    "same error": throwing('RangeError("b")'),
  };
  assert.equal(
    await titleOf(throwing('RangeError("mine")'), known),
    "same error",
  );
});

Deno.test("diagnose() asks again when a known solution changes", async () => {
  assert.equal(await titleOf(strict, { known: predict("0", true) }), undefined);
  assert.equal(await titleOf(strict, { known: strict }), "known");
});
