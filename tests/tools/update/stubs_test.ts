import assert from "node:assert/strict";
import { exercisesOf, folderTree } from "../../../tools/update/tree.ts";
import { noteStubs } from "../../../tools/files/stub_records.ts";
import { stubPath } from "../../../tools/exercise/course.ts";
import {
  answer,
  MAJORITY,
  Place,
  PREDICT,
  type Small,
  stubOf,
  treeOf,
  version,
} from "./world_helper.ts";

const NEW_PREDICT: Small = { ...PREDICT, about: "Says it better." };
const OLD = version([PREDICT, MAJORITY]);
const NEW = version([NEW_PREDICT, MAJORITY]);

function note(place: Place): void {
  noteStubs(
    place.root,
    exercisesOf(folderTree(place.root, "skipped")).map((each) => ({
      ...each,
      stub: stubPath(each),
    })),
  );
}

Deno.test("update replaces a stub that nobody touched, and keeps no backup of it", async () => {
  using place = new Place(OLD);
  await place.update(treeOf(NEW));
  assert.equal(place.read(PREDICT.file), stubOf(NEW_PREDICT));
  const kept = Object.keys(place.files(".descent/backups"));
  assert.deepEqual(kept.filter((path) => path.includes("exercises/")), []);
});

Deno.test("update merges an answer with a new stub, and keeps the answer as it was", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  const { plan, folders } = await place.update(treeOf(NEW));
  assert.equal(place.read(PREDICT.file), answer(NEW_PREDICT));
  assert.equal(
    place.read(`${folders[0]}/${PREDICT.file}`),
    answer(PREDICT),
  );
  assert.deepEqual(plan.lines, [`${PREDICT.file}: merged with yours`]);
});

Deno.test("update keeps line ends and the byte order mark of an answer", async () => {
  using place = new Place(OLD);
  const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  place.write(PREDICT.file, windows(answer(PREDICT)));
  place.write(MAJORITY.file, windows(stubOf(MAJORITY)));
  await place.update(treeOf(NEW));
  const bytes = Deno.readFileSync(`${place.root}/${PREDICT.file}`);
  assert.equal(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    windows(answer(NEW_PREDICT)),
  );
});

Deno.test("a conflict keeps both sides between markers, and says where", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  const { plan } = await place.update(treeOf(NEW));
  assert.equal(
    place.read(PREDICT.file),
    answer(PREDICT).replace(
      " * Works predict out.",
      "<<<<<<< yours\n * My own words.\n=======\n * Says it better.\n>>>>>>> new version",
    ),
  );
  assert.deepEqual(plan.conflicts, [`${PREDICT.file}:5`]);
});

Deno.test("a file with our markers is not merged again until they are gone", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  await place.update(treeOf(NEW));
  const marked = place.read(PREDICT.file);
  const newest = { ...PREDICT, about: "Says it best." };
  const { plan } = await place.update(treeOf(version([newest, MAJORITY])));
  assert.equal(place.read(PREDICT.file), marked);
  assert.match(plan.lines.join(), /predict\.ts:5: both sides stand here/);
  // Resolved; the version in between is known, so what it brought is no news.
  place.write(PREDICT.file, answer(NEW_PREDICT));
  await place.update();
  assert.equal(place.read(PREDICT.file), answer(newest));
});

Deno.test("an exercise that passes git's markers over, committed by mistake, is merged again from where both began", async () => {
  using place = new Place(OLD);
  const [head, tail] = answer(PREDICT).split(" * Works predict out.");
  place.write(
    PREDICT.file,
    `${head}<<<<<<< HEAD\n * My words.\n=======\n * Something else.\n>>>>>>> 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d\n${
      tail.slice(1)
    }`,
  );
  const { plan } = await place.update(treeOf(NEW));
  assert.match(
    place.read(PREDICT.file),
    /<<<<<<< yours\n \* My words\.\n=======\n \* Says it better\.\n>>>>>>> new version\n/,
  );
  assert.equal(plan.conflicts.length, 1);
});

Deno.test("update without anything to fetch brings the stubs in that stand here already", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  note(place);
  // A new archive over the folder, all but what the learner wrote.
  place.fill(version([NEW_PREDICT, MAJORITY]));
  place.write(PREDICT.file, answer(PREDICT));
  const { trouble } = await place.update();
  assert.equal(place.read(PREDICT.file), answer(NEW_PREDICT));
  assert.match(String(trouble?.message), /deno task update \.\.\/\S+\.zip/);
});

Deno.test("a second update changes nothing", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  await place.update(treeOf(NEW));
  const before = place.files();
  const { plan } = await place.update(treeOf(NEW));
  assert.deepEqual(place.files(), before);
  assert.deepEqual(plan.changes, []);
});

Deno.test("--dry-run writes nothing", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  const before = place.files();
  const { plan } = await place.update(treeOf(NEW), true);
  assert.ok(plan.changes.length > 0);
  assert.deepEqual(place.files(), before);
});

Deno.test("an exercise that moved to another chapter takes the answer and the progress along", async () => {
  using place = new Place(OLD);
  const moved: Small = {
    ...PREDICT,
    id: "2.1",
    file: "exercises/02-more/predict.ts",
    about: "Moved.",
  };
  place.write(PREDICT.file, answer(PREDICT));
  place.write(
    ".descent/progress.json",
    JSON.stringify({
      version: 1,
      exercises: {
        "1.1": { status: "passed", hints: 2 },
        "1.2": { status: "failed" },
      },
    }),
  );
  const { plan } = await place.update(
    treeOf(version([{ ...MAJORITY, id: "1.1" }, moved])),
  );
  assert.equal(place.read(moved.file), answer(moved));
  assert.ok(!place.has(PREDICT.file));
  assert.ok(place.backups().includes(answer(PREDICT)));
  assert.match(plan.lines.join("\n"), /votes\/predict\.ts is .*more\/predict/);
  assert.deepEqual(JSON.parse(place.read(".descent/progress.json")).exercises, {
    "2.1": { status: "passed", hints: 2 },
    "1.1": { status: "failed" },
  });
  assert.equal(
    place.read(MAJORITY.file),
    stubOf({ ...MAJORITY, id: "1.1" }),
  );
});

Deno.test("a new number alone is no conflict with an answer", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  const { plan } = await place.update(
    treeOf(version([{ ...PREDICT, id: "1.7" }, MAJORITY])),
  );
  assert.equal(place.read(PREDICT.file), answer(PREDICT));
  assert.deepEqual(plan.conflicts, []);
});

Deno.test("an exercise whose module, function and file all have new names is known by its stub", async () => {
  using place = new Place(OLD);
  const renamed: Small = {
    id: "1.1",
    name: "predict2",
    file: "exercises/01-votes/vote.ts",
    lib: "lib/votes/vote.ts",
    about: "Works predict out.",
  };
  const text = stubOf(PREDICT).replace(/throw .*/, "return dot(w, x);");
  place.write(PREDICT.file, text);
  const next = version([renamed, MAJORITY]);
  // All but the function's own line is as it was.
  const stub = stubOf(renamed).replace("Shapes: predict2", "Shapes: predict");
  next[renamed.file] = next["tests/course/01-votes/1.1.stub.txt"] = stub;
  await place.update(treeOf(next));
  assert.equal(
    place.read(renamed.file),
    stub.replace(/throw .*/, "return dot(w, x);"),
  );
  assert.ok(!place.has(PREDICT.file));
});

Deno.test("two exercises that change places keep their answers", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT, "return 1;"));
  place.write(MAJORITY.file, answer(MAJORITY, "return 2;"));
  const swapped: Small[] = [
    { ...PREDICT, file: MAJORITY.file },
    { ...MAJORITY, file: PREDICT.file },
  ];
  await place.update(treeOf(version(swapped)));
  assert.equal(place.read(MAJORITY.file), answer(PREDICT, "return 1;"));
  assert.equal(place.read(PREDICT.file), answer(MAJORITY, "return 2;"));
});

Deno.test("an exercise that is gone upstream goes to the backup, and this is said", async () => {
  using place = new Place(OLD);
  place.write(PREDICT.file, answer(PREDICT));
  const { plan } = await place.update(treeOf(version([MAJORITY])));
  assert.ok(!place.has(PREDICT.file));
  assert.ok(place.backups().includes(answer(PREDICT)));
  assert.match(plan.lines.join(), /predict\.ts is no exercise any more/);
});

Deno.test("what is no text stays as it is", async () => {
  using place = new Place(OLD);
  const bytes = new Uint8Array([0xff, 0xfe, 0, 0x80, 10]);
  Deno.writeFileSync(`${place.root}/${PREDICT.file}`, bytes);
  const { plan } = await place.update(treeOf(NEW));
  assert.deepEqual(Deno.readFileSync(`${place.root}/${PREDICT.file}`), bytes);
  assert.match(plan.lines.join(), /predict\.ts: is no text/);
});

Deno.test("files of the learner's own stay, ours that are gone upstream go, edited ones to the backup", async () => {
  using place = new Place(OLD);
  await place.update(
    treeOf({ ...OLD, "lib/old.ts": "x\n", "lib/gone.ts": "x\n" }),
  );
  place.write("lib/old.ts", "old\n");
  place.write("exercises/01-votes/notes.md", "mine\n");
  place.write("notes/diary.md", "mine\n");
  await place.update(treeOf(NEW));
  assert.equal(place.read("exercises/01-votes/notes.md"), "mine\n");
  assert.equal(place.read("notes/diary.md"), "mine\n");
  assert.ok(!place.has("lib/old.ts") && !place.has("lib/gone.ts"));
  assert.ok(place.backups().includes("old\n"));
});

Deno.test("nothing is written through a link that leads out of the course", async () => {
  using place = new Place(OLD);
  using outside = new Place({ "predict.ts": "outside\n" });
  place.remove(PREDICT.file);
  Deno.symlinkSync(
    `${outside.root}/predict.ts`,
    `${place.root}/${PREDICT.file}`,
  );
  const before = place.files();
  await assert.rejects(place.update(treeOf(NEW)), /leads out of the course/);
  assert.deepEqual(place.files(), before);
  assert.equal(outside.read("predict.ts"), "outside\n");
});

Deno.test("a folder in an exercise's place is refused before anything is written", async () => {
  using place = new Place(OLD);
  place.remove(PREDICT.file);
  Deno.mkdirSync(`${place.root}/${PREDICT.file}`);
  const before = place.files();
  await assert.rejects(
    place.update(treeOf(NEW)),
    /is not a file; move it away/,
  );
  assert.deepEqual(place.files(), before);
});
