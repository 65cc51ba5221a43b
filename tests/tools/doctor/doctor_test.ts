import assert from "node:assert/strict";
import { type CourseCopy, makeCourse } from "../exercise/course_helper.ts";
import { Reader } from "../exercise/reader_helper.ts";
import { FILE } from "./fake_conditions.ts";

/** A course that uses one data file, and nothing around it that another test may have. */
async function courseWithData(): Promise<CourseCopy> {
  const course = await makeCourse();
  course.write(
    "lib/data/catalogue.ts",
    `export const dataFiles = ${JSON.stringify([FILE])};\n`,
  );
  return course;
}

/** Runs the doctor with a cache of its own. */
function doctor(
  course: CourseCopy,
  args: string[] = [],
  env: Record<string, string> = {},
) {
  return course.task(["doctor", ...args], alone(course, env));
}

function alone(course: CourseCopy, env: Record<string, string>) {
  return {
    DESCENT_CACHE: course.path("cache"),
    DESCENT_MIRROR: "",
    // A proxy that refuses: nothing outside is asked.
    HTTP_PROXY: "http://127.0.0.1:9",
    HTTPS_PROXY: "http://127.0.0.1:9",
    NO_PROXY: "127.0.0.1",
    ...env,
  };
}

/** Every file and folder of the course. */
function listing(course: CourseCopy): string[] {
  const paths: string[] = [];
  const visit = (folder: string) => {
    for (const { name, isDirectory } of Deno.readDirSync(folder)) {
      paths.push(`${folder}/${name}`);
      if (isDirectory) visit(`${folder}/${name}`);
    }
  };
  visit(course.root);
  return paths.sort();
}

Deno.test("doctor finds a clone ready without a network, and leaves nothing behind", async () => {
  await using course = await courseWithData();
  const before = listing(course);
  const { code, out, err } = await doctor(course);
  assert.deepEqual([code, err], [0, ""], out);
  assert.match(out, /^ {2}✓ Deno /m);
  assert.match(out, /^ {2}✓ files +all here: 3 exercises in 2 chapters$/m);
  assert.match(out, /^ {2}✓ packages /m);
  assert.match(out, /^ {2}✓ registry .*\n? .*proxy/m);
  assert.match(out, /^ {2}! cache +0 of 1 file in the cache$/m);
  assert.match(out, /\nready for the workshop; \d+ things worth knowing\n$/);
  assert.deepEqual(listing(course), before);
});

Deno.test("doctor --json says the same to a machine", async () => {
  await using course = await courseWithData();
  const { code, out } = await doctor(course, ["--json"], {
    HOME: course.root,
    DENO_DIR: await denoDir(),
  });
  const { ready, mend, checks } = JSON.parse(out);
  assert.deepEqual([code, ready, mend], [0, true, []]);
  assert.equal(checks.deno.facts.version, Deno.version.deno);
  assert.equal(checks.judging.facts.status, "passed");
  assert.equal(checks["cache-writing"].facts.folder, "~/cache");
  assert.equal(out.includes(course.root), false);
});

Deno.test("doctor ends with 1 when something is to mend", async () => {
  await using course = await courseWithData();
  course.write("cache", "a file");
  Deno.removeSync(course.path("exercises/01-votes/predict.ts"));
  const { code, out } = await doctor(course, [], {
    DESCENT_MIRROR: course.path("stick"),
  });
  assert.equal(code, 1);
  assert.match(out, /^To mend\n {2}✗ files: .*\n {6}deno task reset 1\.1$/m);
  assert.match(out, /^ {2}✗ data mirror: .*\n(.*\n)?.*unset DESCENT_MIRROR$/m);
  assert.match(out, /^ {2}✗ data writing: /m);
  assert.match(out, /\n3 things to mend\n$/);
});

Deno.test("doctor gives up a mirror that takes the call and says nothing", async () => {
  await using course = await courseWithData();
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const calls = hold(listener);
  const { code, out } = await doctor(course, [], {
    DESCENT_MIRROR: `http://127.0.0.1:${listener.addr.port}`,
  });
  assert.equal(code, 1);
  assert.match(out, /^ {2}✗ mirror .*:\s+no\s+answer\s+within\s+3\s+s$/m);
  calls.forEach((call) => call.close());
});

Deno.test("doctor stops on Ctrl-C and leaves nothing behind", async () => {
  await using course = await courseWithData();
  const before = listing(course);
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const calls = hold(listener);
  const child = course.command(
    ["doctor"],
    alone(course, {
      DESCENT_MIRROR: `http://127.0.0.1:${listener.addr.port}`,
    }),
  ).spawn();
  const out = new Reader(child.stdout);
  const err = new Reader(child.stderr);
  while (calls.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGINT");
  assert.equal((await child.status).code, 130);
  assert.deepEqual([out.text, err.text], ["", ""]);
  assert.deepEqual(listing(course), before);
  calls.forEach((call) => call.close());
});

Deno.test("doctor refuses what it does not know, and ends with 2", async () => {
  await using course = await makeCourse();
  const { code, out, err } = await doctor(course, ["--jsn"]);
  assert.deepEqual([code, out, err], [
    2,
    "",
    "error: doctor: unknown flag --jsn; did you mean --json?\nusage: deno task doctor [--json]\n",
  ]);
});

/** Where Deno keeps packages; another home would move it. */
async function denoDir(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json"],
  }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).denoDir;
}

/** Takes calls and never answers. */
function hold(listener: Deno.TcpListener): Deno.TcpConn[] {
  const calls: Deno.TcpConn[] = [];
  (async () => {
    for await (const call of listener) calls.push(call);
  })().catch(() => {});
  return calls;
}
