import assert from "node:assert/strict";
import { runToolWith, scratchRoot } from "../scratch_helper.ts";

const PACKAGE = "@descent/not-to-be-had@1.0.0";

/** A repository whose suite `oracle` needs a package that nobody can fetch. */
async function withoutNetwork(
  body: (
    run: (
      env: Record<string, string>,
      tool: string,
      ...words: string[]
    ) => ReturnType<typeof runToolWith>,
  ) => Promise<void>,
): Promise<void> {
  const root = await scratchRoot();
  const folder = `${root}/tests/oracle`;
  await Deno.mkdir(folder, { recursive: true });
  const write = (name: string, value: unknown) =>
    Deno.writeTextFile(`${folder}/${name}`, JSON.stringify(value));
  await write("deno.json", { imports: { other: `npm:${PACKAGE}` } });
  await write("deno.lock", {
    version: "5",
    specifiers: { [`npm:${PACKAGE}`]: "1.0.0" },
    npm: { [PACKAGE]: { integrity: `sha512-${"A".repeat(86)}==` } },
    workspace: { dependencies: [`npm:${PACKAGE}`] },
  });
  await Deno.writeTextFile(
    `${folder}/other_test.ts`,
    'import "other";\nDeno.test("other", () => {});\n',
  );
  const cut = { HTTPS_PROXY: "http://127.0.0.1:9", DESCENT_REQUIRE: "" };
  try {
    await body((env, tool, ...words) =>
      runToolWith({ ...cut, ...env }, root, tool, ...words)
    );
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const REASON =
  `${PACKAGE} is not in Deno's cache and can't be fetched; with a network, deno task test oracle fetches it`;

Deno.test("test skips by name a suite whose packages can't be had", () =>
  withoutNetwork(async (run) => {
    assert.deepEqual(await run({}, "test", "oracle"), {
      code: 0,
      text:
        `\noracle: tests/oracle\noracle: skipped: ${REASON}\n\n0 passed, 0 failed, 1 skipped\n`,
    });
  }));

Deno.test("test fails where such a suite is required", () =>
  withoutNetwork(async (run) => {
    const env = { DESCENT_REQUIRE: "browser,oracle" };
    const { code, text } = await run(env, "test", "oracle");
    assert.equal(code, 1);
    assert.match(text, /\n0 passed, 1 failed, 0 skipped\n$/);
  }));

Deno.test("check types passes over a suite whose packages can't be had, unless it is required", () =>
  withoutNetwork(async (run) => {
    const { code, text } = await run({}, "check", "types");
    assert.equal(
      text,
      `types: oracle passed over: ${REASON}\ncheck: nothing to mend\n`,
    );
    assert.equal(code, 0);
    const required = await run({ DESCENT_REQUIRE: "oracle" }, "check", "types");
    assert.equal(required.code, 1);
    assert.match(
      required.text,
      /tests\/oracle\/deno\.json:1:1: the types of oracle can't be checked/,
    );
  }));

Deno.test("test --help lists the suites", () =>
  withoutNetwork(async (run) => {
    assert.match(
      (await run({}, "test", "--help")).text.replace(/\s+/g, " "),
      /Suites: course, oracle, slides, peers, wasm, gpu, browser\./,
    );
  }));
