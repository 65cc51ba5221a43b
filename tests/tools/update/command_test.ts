import assert from "node:assert/strict";
import { makeCourse } from "../exercise/course_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const STUB = "tests/course/01-votes/1.1.stub.txt";

/** A small course of which a new version says something else. */
async function newVersion() {
  const next = await makeCourse();
  const stub = next.read(STUB).replace("/** Fires", "/** Says 1: fires");
  next.write(STUB, stub);
  next.write(PREDICT, stub);
  const name = next.path("descent.tar.gz");
  await new Deno.Command("tar", {
    args: ["-czf", name, "--exclude=descent.tar.gz", "-C", next.root, "."],
  }).output();
  return { next, name };
}

/** Serves one file from a process of its own; tests have no network. */
async function serve(file: string) {
  const program = `
    const server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen: ({ port }) => console.log(port) },
      (request) => request.url.endsWith("/main.tar.gz")
        ? new Response(Deno.readFileSync(${JSON.stringify(file)}))
        : new Response("no", { status: 404 }),
    );
    await server.finished;`;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-q", "--no-config", "--allow-net", "--allow-read", "-"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(program));
  await writer.close();
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  const port = new TextDecoder().decode(value).trim();
  return {
    address: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      child.kill();
      await reader.cancel();
      await child.status;
    },
  };
}

Deno.test("update from an archive beside the folder says what it did", async () => {
  await using course = await makeCourse();
  const { next, name } = await newVersion();
  await using _next = next;
  const mine = course.fill(PREDICT, "return 1;");
  const { code, out, err } = await course.task(
    ["update", "./descent.tar.gz"],
    { INIT_CWD: name.replace(/\/[^/]+$/, "") },
  );
  assert.deepEqual([code, err], [0, ""]);
  assert.match(
    out,
    /^exercises\/01-votes\/predict\.ts: merged with yours\n\d+ files written from \.\/descent\.tar\.gz/,
  );
  assert.equal(
    course.read(PREDICT),
    mine.replace("/** Fires", "/** Says 1: fires"),
  );
  const [, folder] = /is kept in (\S+);/.exec(out) ?? [];
  assert.equal(course.read(`${folder}/${PREDICT}`), mine);
  // And back again.
  assert.equal((await course.task(["restore", "1.1"])).code, 0);
  assert.equal(course.read(PREDICT), mine);
});

Deno.test("update from an address fetches, and says what is wrong where it can't", async () => {
  await using course = await makeCourse();
  const { next, name } = await newVersion();
  await using _next = next;
  const mine = course.fill(PREDICT, "return 1;");
  let address: string;
  {
    await using server = await serve(name);
    address = server.address;
    const missing = await course.task(["update", `${address}/x.zip`]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /can't be fetched: the server says 404/);
    const dry = await course.task([
      "update",
      `${address}/main.tar.gz`,
      "--dry-run",
    ]);
    assert.match(dry.out, /would write exercises\/01-votes\/predict\.ts/);
    assert.equal(course.read(PREDICT), mine);
    assert.equal(
      (await course.task(["update", `${address}/main.tar.gz`])).code,
      0,
    );
  }
  assert.match(course.read(PREDICT), /Says 1: fires.*return 1;/s);
  const gone = await course.task(["update", `${address}/main.tar.gz`]);
  assert.equal(gone.code, 2);
  assert.match(gone.err, /can't be fetched: .*look at the network/);
});

Deno.test("update of a folder that is no clone says what to type", async () => {
  await using course = await makeCourse();
  const { code, err } = await course.task(["update"]);
  assert.equal(code, 2);
  assert.match(
    err,
    /^error: update: this folder is not a clone, .*deno task update \.\.\/descent-main\.zip\n$/,
  );
});

Deno.test("exercise and hint write down the stub that a file starts from", async () => {
  await using course = await makeCourse();
  const stub = course.read(PREDICT);
  course.fill(PREDICT, "return 1;");
  await course.task(["hint", "1.1"]);
  assert.equal(course.read(`.descent/stubs/${PREDICT}`), stub);
  await course.task(["exercise", "1.2"]);
  assert.ok(course.has(".descent/stubs/exercises/01-votes/majority.ts"));
});

Deno.test("tangle writes down the stub that an edited exercise started from, before it makes a new one", async () => {
  await using course = await makeCourse();
  const stub = course.read(PREDICT);
  const mine = course.fill(PREDICT, "return 1;");
  course.write(
    "course/01-votes.md",
    course.read("course/01-votes.md").replace("/** Fires", "/** Says 1: fires"),
  );
  assert.equal((await course.task(["tangle"])).code, 0);
  assert.equal(course.read(`.descent/stubs/${PREDICT}`), stub);
  assert.equal(course.read(PREDICT), mine);
  await course.task(["update"]);
  assert.equal(
    course.read(PREDICT),
    mine.replace("/** Fires", "/** Says 1: fires"),
  );
});

Deno.test({
  name: "a course that can't be written is told, and stays as it is",
  ignore: Deno.build.os === "windows" || Deno.uid() === 0,
  async fn() {
    await using course = await makeCourse();
    const { next, name } = await newVersion();
    await using _next = next;
    const mine = course.fill(PREDICT, "return 1;");
    Deno.chmodSync(course.path("exercises/01-votes"), 0o555);
    const { code, err } = await course.task(["update", name]);
    Deno.chmodSync(course.path("exercises/01-votes"), 0o755);
    assert.equal(code, 2);
    assert.match(
      err,
      /make the place writable and run it again, nothing is lost/,
    );
    assert.equal(course.read(PREDICT), mine);
  },
});

Deno.test({
  name:
    "update on a full disk loses nothing, and is completed once there is room",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using course = await makeCourse();
    const { next, name } = await newVersion();
    await using _next = next;
    const mine = `${course.fill(PREDICT, "return 1;")}// ${
      "x".repeat(40_000)
    }\n`;
    course.write(PREDICT, mine);
    // No file may grow past 16 KiB: as a full disk does, it says no in the middle of a write.
    const limited = await new Deno.Command("bash", {
      args: [
        "-c",
        `trap '' XFSZ; ulimit -f 16; exec ${Deno.execPath()} run -q --no-prompt --no-check -P=update tools/update/main.ts ${name}`,
      ],
      cwd: course.root,
      env: { NO_COLOR: "1", INIT_CWD: course.root },
    }).output();
    assert.equal(limited.success, false);
    assert.equal(course.read(PREDICT), mine);
    assert.equal((await course.task(["update", name])).code, 0);
    assert.match(course.read(PREDICT), /Says 1: fires.*return 1;/s);
  },
});
