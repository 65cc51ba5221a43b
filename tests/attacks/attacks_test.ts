/** Runs every hostile file of this folder: each says in its first lines what it wants and what it must get. */
import assert from "node:assert/strict";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { loadCourse } from "../../tools/course/index.ts";
import { judge } from "../../tools/judge/judge.ts";
import { oneLine, sanitize } from "../../tools/judge/sanitize.ts";
import type { Verdict } from "../../tools/judge/verdict.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../tools/judge/fixture", import.meta.url));
const exercise = loadCourse(root).flatMap((chapter) => chapter.exercises).find((
  { id },
) => id === "1.1")!;
const attacks = [...Deno.readDirSync(folder)].map((entry) => entry.name).filter(
  (name) => !name.endsWith("_test.ts"),
)
  .sort();
/** Much more than any attack may take: its limit of half a second, and what a loaded machine adds. */
const PATIENCE_MS = 180_000;

function run(source: string, name: string): Promise<Verdict> {
  const at = `../../../attacks/${name}`;
  return judge({
    root,
    exercise,
    source,
    path: "exercises/01-votes/predict.ts",
    at,
    seed: 1,
    diagnose: false,
  });
}

for (const name of attacks) {
  const text = await Deno.readTextFile(`${folder}/${name}`);
  const [, wants] = /^\/\/ Wants: (.+)$/m.exec(text) ?? [];
  const [, verdict] = /^\/\/ Verdict: (\w+(?: \| \w+)?)$/m.exec(text) ?? [];
  assert.ok(
    wants && verdict,
    `${name}: expected "// Wants: …" and "// Verdict: …"`,
  );

  Deno.test(`${name} wants ${wants}, and is ${verdict}`, async () => {
    const secret = await Deno.makeTempFile({ prefix: "descent-secret-" });
    await Deno.writeTextFile(secret, "the secret");
    Deno.env.set("DESCENT_ATTACK_SECRET", "the secret");
    const knocks: string[] = [];
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      ({ url }) => {
        knocks.push(url);
        return new Response("the secret");
      },
    );
    const source = fill(text, {
      ROOT: root,
      SECRET: secret,
      PORT: String(server.addr.port),
      BUILTINS: builtinModules.join(" "),
    });
    const before = await inventory();
    const started = performance.now();
    try {
      // Twice, so that what the first run leaves behind would serve the second.
      const verdicts = [await run(source, name), await run(source, name)];
      assert.ok(
        performance.now() - started < PATIENCE_MS,
        `took ${performance.now() - started} ms`,
      );
      for (const { status, output, checks, problem } of verdicts) {
        const report = JSON.stringify({ checks, problem, output });
        assert.ok(
          verdict.split(" | ").includes(status),
          `${status}: ${report.slice(0, 2000)}`,
        );
        assert.doesNotMatch(report, /LOOT|the secret|root:x:/);
        assert.equal(output, sanitize(output));
        for (const { failure } of checks) {
          assert.equal(
            failure?.message,
            failure && oneLine(failure.message, 1000),
          );
        }
        assert.ok(
          report.length < 1e6,
          `a report of ${report.length} characters`,
        );
      }
      assert.deepEqual(knocks, []);
      assert.equal(await Deno.readTextFile(secret), "the secret");
      assert.deepEqual(await inventory(), before);
    } finally {
      await server.shutdown();
      await Deno.remove(secret);
    }
  });
}

Deno.test("after all attacks the solution still passes", async () => {
  const source = await Deno.readTextFile(`${root}/${exercise.solution}`);
  const verdict = await judge({
    root,
    exercise,
    source,
    path: exercise.file,
    at: exercise.solution,
    seed: 1,
  });
  assert.equal(verdict.status, "passed");
});

/** Puts what an attacker could know or guess into an attack. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(
    /__([A-Z]+)__/g,
    (whole, name) => values[name] ?? whole,
  );
}

/** What an attack could have changed: the fixture's files, and files named after us in the folder for such. */
async function inventory(): Promise<string[]> {
  const found: string[] = [];
  async function walk(path: string): Promise<void> {
    for await (const { name, isDirectory } of Deno.readDir(path)) {
      if (isDirectory) await walk(`${path}/${name}`);
      else {found.push(
          `${path}/${name} ${
            (await Deno.stat(`${path}/${name}`)).mtime?.getTime()
          }`,
        );}
    }
  }
  await walk(root);
  for await (const { name } of Deno.readDir("/tmp")) {
    if (name.startsWith("descent-attack")) found.push(name);
  }
  return found.sort();
}
