import assert from "node:assert/strict";
import { runTool, scratchRoot, writeChapters } from "../scratch_helper.ts";

/** A chapter that claims the mean of what its library doubles. */
function course() {
  return {
    "02-p.md": `---
title: P
---

# P

\`\`\`ts file=lib/p/double.ts
/**
 * Doubles.
 *
 * @param a a number
 */
export function double(a: number): number {
  return a + a;
}
\`\`\`

\`\`\`text claim=mean
\`\`\`
`,
    "02-p.exercises.md": `# Kit

\`\`\`ts claim=mean
import { double } from "lib/p/double.ts";

export const seeds = 3;

export function measure(seed: number): Record<string, number> {
  return { doubled: double(seed) };
}

export function report(results: Record<string, number>[]): string {
  const sum = results.reduce((total, { doubled }) => total + doubled, 0);
  return \`mean \${(sum / results.length).toFixed(2)}\`;
}
\`\`\`
`,
  };
}

type Sources = ReturnType<typeof course>;

/** A tangled course, and what its commands say. */
async function withCourse(
  body: (scratch: {
    root: string;
    sources: Sources;
    run(
      tool: string,
      ...args: string[]
    ): Promise<{ code: number; text: string }>;
    rewrite(change: (sources: Sources) => void): Promise<void>;
    read(path: string): string;
  }) => Promise<void>,
  change: (sources: Sources) => void = () => {},
): Promise<void> {
  const root = await scratchRoot();
  try {
    const sources = course();
    const run = (tool: string, ...args: string[]) =>
      runTool(root, tool, ...args);
    const read = (path: string) => Deno.readTextFileSync(`${root}/${path}`);
    const rewrite = async (change: (sources: Sources) => void) => {
      change(sources);
      await writeChapters(root, sources);
      const { code, text } = await run("tangle");
      assert.equal(code, 0, text);
    };
    await rewrite(change);
    await body({ root, sources, run, rewrite, read });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("claims measures every seed and writes what it found into the chapter", async () => {
  await withCourse(async ({ run, read }) => {
    const before = await run("check", "claims");
    assert.equal(before.code, 1);
    assert.match(
      before.text,
      /^course\/02-p\.exercises\.md:3:1: claim=mean: it was never measured\n {2}→ run deno task claims mean/,
    );
    assert.deepEqual(await run("claims"), {
      code: 0,
      text: "mean: measured\nwrote course/02-p.md\n",
    });
    assert.match(read("course/02-p.md"), /```text claim=mean\nmean 2\.00\n```/);
    const recorded = JSON.parse(read("tests/claims/mean.json"));
    assert.deepEqual(recorded.results, [
      { doubled: 0 },
      { doubled: 2 },
      { doubled: 4 },
    ]);
    assert.equal((await run("check", "claims", "formatting")).code, 0);
    assert.equal((await run("claims")).text, "mean: up to date\n");
  });
});

Deno.test("check finds a claim stale when code that it uses changes, but not when a comment does", async () => {
  await withCourse(async ({ run, rewrite, read, sources }) => {
    await run("claims");
    sources["02-p.md"] = read("course/02-p.md");
    await rewrite((s) =>
      s["02-p.md"] = s["02-p.md"].replace("Doubles.", "Gives twice a number.")
    );
    assert.equal((await run("check", "claims")).code, 0);
    await rewrite((s) =>
      s["02-p.md"] = s["02-p.md"].replace("return a + a;", "return 2 * a + 1;")
    );
    const { text } = await run("check", "claims");
    assert.match(
      text,
      /claim=mean: its program, or code that it uses, has changed since it was measured/,
    );
    assert.equal((await run("claims")).code, 0);
    assert.match(read("course/02-p.md"), /\nmean 3\.00\n/);
  });
});

Deno.test("check finds a number that somebody typed into a claim", async () => {
  await withCourse(async ({ run, rewrite, read, sources }) => {
    await run("claims");
    sources["02-p.md"] = read("course/02-p.md");
    await rewrite((s) =>
      s["02-p.md"] = s["02-p.md"].replace("mean 2.00", "mean 9.00")
    );
    const { code, text } = await run("check", "claims");
    assert.equal(code, 1);
    assert.match(
      text,
      /^course\/02-p\.md:18:1: claim=mean: this is not what was measured/,
    );
  });
});

Deno.test("claims goes on where a run was cut off", async () => {
  const counted = (s: Sources) =>
    s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
      "  return { doubled",
      '  if (seed === 2) throw new Error("the plug was pulled");\n  return { doubled',
    );
  await withCourse(async ({ root, run, rewrite, read }) => {
    const { code, text } = await run("claims");
    assert.equal(code, 1);
    assert.match(
      text,
      /^mean: failed: seed 2: Error: the plug was pulled \(at course\/02-p\.exercises\.md:9:25\); what was recorded stays\n$/,
    );
    assert.throws(() => read("tests/claims/mean.json"), Deno.errors.NotFound);
    // The two seeds that were measured are kept for this program, and only for it.
    const kept = JSON.parse(read(".descent/claims/mean.json"));
    assert.deepEqual(kept.results, [{ doubled: 0 }, { doubled: 2 }]);
    kept.results[2] = { doubled: 40 };
    await Deno.writeTextFile(
      `${root}/.descent/claims/mean.json`,
      JSON.stringify(kept),
    );
    assert.equal((await run("claims")).text.split("\n")[0], "mean: measured");
    assert.match(read("course/02-p.md"), /\nmean 14\.00\n/);
    await rewrite((s) =>
      s["02-p.exercises.md"] = course()["02-p.exercises.md"]
    );
    assert.equal((await run("claims")).code, 0);
    assert.match(read("course/02-p.md"), /\nmean 2\.00\n/);
  }, counted);
});

Deno.test("claims skips what needs a program that is not here, and keeps what was recorded", async () => {
  const needy = (s: Sources) =>
    s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
      "export const seeds = 3;",
      'export const seeds = 3;\nexport const needs = { command: ["no-such-program"], what: "No such program" };',
    );
  await withCourse(async ({ run }) => {
    const { code, text } = await run("claims");
    assert.equal(code, 1);
    assert.match(
      text,
      /^mean: skipped: it needs No such program, which is not here; what was recorded stays\n/,
    );
  }, needy);
});

Deno.test("claims names what a program lacks, and the nearest claim", async () => {
  await withCourse(
    async ({ run }) => {
      assert.match(
        (await run("claims", "maen")).text,
        /^error: claims: there is no claim maen; did you mean mean\?/,
      );
      assert.match(
        (await run("claims")).text,
        /^mean: failed: it does not export seeds, a number of runs/,
      );
    },
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace("= 3", "= 0"),
  );
});

Deno.test("claims refuses results that are not numbers", async () => {
  await withCourse(async ({ run }) => {
    assert.match(
      (await run("claims")).text,
      /^mean: failed: seed \d: measure\(\) gave \{"doubled":null\}; expected an object of finite numbers/,
    );
  }, (s) =>
    s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
      "double(seed)",
      "double(NaN)",
    ));
});

Deno.test("check finds results that no block claims", async () => {
  await withCourse(async ({ root, run }) => {
    await run("claims");
    await Deno.rename(
      `${root}/tests/claims/mean.json`,
      `${root}/tests/claims/median.json`,
    );
    const { text } = await run("check", "claims");
    assert.match(
      text,
      /^tests\/claims\/median\.json:1:1: no block claims these results/m,
    );
    assert.match(text, /claim=mean: it was never measured/);
  });
});

Deno.test("check and claims find a result that somebody has changed", async () => {
  await withCourse(async ({ root, run, read }) => {
    await run("claims");
    const path = `${root}/tests/claims/mean.json`;
    const forged = read("tests/claims/mean.json").replace(
      /"doubled": 4/,
      `"doubled": 40`,
    );
    await Deno.writeTextFile(path, forged);
    assert.match(
      (await run("check", "claims")).text,
      /claim=mean: tests\/claims\/mean\.json is not as it was measured/,
    );
    assert.match((await run("claims")).text, /^mean: measured/);
    assert.match(read("course/02-p.md"), /\nmean 2\.00\n/);
  });
});

Deno.test("claims starts anew where a record can't be read", async () => {
  await withCourse(async ({ root, run }) => {
    await run("claims");
    await Deno.writeTextFile(`${root}/tests/claims/mean.json`, "{");
    assert.deepEqual(await run("claims"), {
      code: 1,
      text:
        "mean: failed: tests/claims/mean.json is not a record of results; delete it, and measure again; what was recorded stays\n",
    });
    await Deno.remove(`${root}/tests/claims/mean.json`);
    await Deno.mkdir(`${root}/.descent/claims`, { recursive: true });
    await Deno.writeTextFile(`${root}/.descent/claims/mean.json`, "{");
    assert.match((await run("claims")).text, /^mean: measured/);
  });
});

for (
  const [what, change, message] of [
    [
      "throws",
      "  throw new Error('no mean');\n  return `mean",
      "no mean",
    ],
    [
      "prints a fence",
      "  return `\\`\\`\\`\nmean",
      "report\\(\\) prints a code fence",
    ],
  ]
) {
  Deno.test(`claims goes on after a report() that ${what}`, async () => {
    await withCourse(async ({ run }) => {
      const { code, text } = await run("claims");
      assert.equal(code, 1);
      assert.match(text, new RegExp(`^mean: failed: ${message}; what was`));
      assert.doesNotMatch(text, /bug of ours|\n {4}at /);
    }, (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "  return `mean",
        change,
      ));
  });
}

Deno.test("claims ends a measurement that takes too long", async () => {
  await withCourse(async ({ run }) => {
    const { code, text } = await run("claims");
    assert.equal(code, 1);
    assert.match(
      text,
      /^mean: failed: seed \d: no result after 1 s; export const limit = … for more/,
    );
  }, (s) =>
    s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
      "  return { doubled",
      "  while (seed >= 0);\n  return { doubled",
    ).replace("= 3;", "= 3;\nexport const limit = 1;"));
});

Deno.test("check says that it can't look at claims, outputs and solutions before tangle", async () => {
  await withCourse(async ({ root, run, sources }) => {
    await run("claims");
    const text = Deno.readTextFileSync(`${root}/course/02-p.md`);
    sources["02-p.md"] = text.replace("return a + a;", "return 2 * a;");
    await writeChapters(root, sources);
    for (
      const [part, what] of [
        ["claims", "claims"],
        ["outputs", "outputs"],
        ["judged", "solutions"],
      ]
    ) {
      const { code, text } = await run("check", part);
      assert.equal(code, 1);
      assert.match(
        text,
        new RegExp(
          `^lib/p/double\\.ts:1:1: differs from its chapter, so ${what} were not looked at\\n  → run deno task tangle`,
        ),
      );
    }
  });
});

Deno.test("claims keeps what was written into a chapter while it measured", () =>
  withCourse(async ({ root, run, read }) => {
    const path = "course/02-p.md";
    const measuring = run("claims");
    await new Promise((resume) => setTimeout(resume, 700));
    const before = read(path);
    assert.doesNotMatch(before, /mean 2.00/, "it was over before the edit");
    await Deno.writeTextFile(
      `${root}/${path}`,
      before.replace("# P\n", "# P\n\nWritten meanwhile.\n"),
    );
    const { code, text } = await measuring;
    assert.equal(code, 0, text);
    assert.match(read(path), /Written meanwhile/);
    assert.match(read(path), /mean 2.00/);
  }, (sources) => {
    sources["02-p.exercises.md"] = sources["02-p.exercises.md"].replace(
      "  return { doubled",
      "  for (const end = Date.now() + 1000; Date.now() < end;);\n  return { doubled",
    );
  }));
