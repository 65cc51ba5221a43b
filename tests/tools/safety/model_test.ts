/**
 * Whatever a learner and the commands do in whatever order, and wherever a command dies: no text that the learner saved
 * in an exercise is lost.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { resetExercises } from "../../../tools/exercise/backup.ts";
import { stubPath } from "../../../tools/exercise/course.ts";
import { openProgress } from "../../../tools/exercise/progress.ts";
import { listBackups } from "../../../tools/files/backups.ts";
import { noteStubs } from "../../../tools/files/stub_records.ts";
import { findText } from "../../../tools/restore/find.ts";
import { putBack, standing } from "../../../tools/restore/restore.ts";
import { UserError } from "../../../tools/terminal/command.ts";
import {
  exercisesOf,
  folderTree,
  type Tree,
} from "../../../tools/update/tree.ts";
import { Place, type Small, treeOf, version } from "../update/world_helper.ts";
import { dieAfter } from "./crash.ts";

const RUNS = 1000;

const A: Small = {
  id: "1.1",
  name: "predict",
  file: "exercises/01-a/predict.ts",
};
const B: Small = { id: "1.2", name: "score", file: "exercises/01-a/score.ts" };
const C: Small = { id: "2.1", name: "fit", file: "exercises/02-b/fit.ts" };

/** Words change, numbers change, exercises come, go, move, change places. */
const VERSIONS: readonly Record<string, string>[] = [
  version([A, B]),
  version([{ ...A, about: "Says it better." }, B, C]),
  version([{ ...A, id: "1.2", about: "Says it best." }, { ...B, id: "1.1" }]),
  version([B, { ...A, id: "2.2", file: "exercises/02-b/predict.ts" }, C]),
  version([C, { ...A, file: B.file }, {
    ...B,
    file: A.file,
    about: "Swapped.",
  }]),
  version([B], { "course/03.md": "# More\n" }),
  version([
    { ...A, name: "classify", file: "exercises/01-a/classify.ts" },
    B,
    C,
  ]),
];
const TREES = VERSIONS.map(treeOf);

type Step =
  | { readonly kind: "edit"; readonly which: number; readonly how: number }
  | {
    readonly kind:
      | "exercise"
      | "reset"
      | "update"
      | "restore"
      | "solution"
      | "checkout";
    readonly which: number;
    /** Changes of the disk that the command lives through. */
    readonly survives: number;
  };

const small = fc.nat(20);
const steps = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("edit" as const),
        which: small,
        how: small,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          "exercise" as const,
          "reset" as const,
          "update" as const,
          "update" as const,
          "restore" as const,
          "solution" as const,
          "checkout" as const,
        ),
        which: small,
        survives: fc.oneof(fc.constant(Infinity), fc.nat(60)),
      }),
    },
  ),
  { minLength: 2, maxLength: 9 },
);

/** A learner at work, and every text that has to be somewhere. */
class Learner {
  readonly place = new Place(VERSIONS[0]);
  /** Texts that the learner saved and did not type over. */
  saved = new Set<string>();
  died = 0;
  #count = 0;
  readonly #kept = new Map<string, string>();

  get root(): string {
    return this.place.root;
  }

  exercises() {
    return exercisesOf(this.tree()).filter(({ file }) => this.place.has(file));
  }

  tree(): Tree {
    return folderTree(this.root, "skipped");
  }

  edit(which: number, how: number): void {
    const files = Object.keys(this.place.files("exercises"))
      .filter((file) => file !== "todo.ts");
    if (files.length === 0) return;
    const file = `exercises/${files[which % files.length]}`;
    const before = this.place.read(file);
    const mine = `// mine ${this.#count++}`;
    const text = [
      () => before.replace(/throw .*|return .*/, `return 1; ${mine}`) + mine,
      () => `${before}${mine}\n`,
      () => `${mine}\n${before}`.replaceAll(/\r?\n/g, "\r\n"),
      () =>
        before.replace(/ \* (Works|Says).*/, ` * In my words. ${mine}`) + mine,
      () => `${mine}\nexport const nothing = 0;\n`,
      () => `\ufeff${mine}\n${before.replace(/^\ufeff/, "")}`,
    ][how % 6]();
    // What the learner types over is the learner's own affair, unless it is kept already.
    const elsewhere = this.texts(file);
    this.saved = this.saved.intersection(elsewhere).add(text);
    this.place.write(file, text);
  }

  /** Every text in exercises and backups, but for one file. */
  texts(except?: string): Set<string> {
    const exercises = Object.entries(this.place.files("exercises"))
      .filter(([path]) => `exercises/${path}` !== except);
    return new Set([
      ...exercises.map(([, text]) => text),
      ...this.backups(),
    ]);
  }

  /** Texts of all backups. One that is there is whole, and stays as it is. */
  backups(): Iterable<string> {
    for (const { folder, paths } of listBackups(this.root)) {
      for (const path of paths) {
        const kept = `${folder}/${path}`;
        if (!this.#kept.has(kept)) this.#kept.set(kept, this.place.read(kept));
      }
    }
    return this.#kept.values();
  }

  async step(step: Step): Promise<void> {
    if (step.kind === "edit") return this.edit(step.which, step.how);
    const { which, survives } = step;
    if (step.kind === "solution") return this.copySolution(which);
    if (step.kind === "checkout") return this.checkout(which);
    const died = await dieAfter(survives, async () => {
      try {
        await this.command(step.kind, which);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    });
    if (died) this.died++;
  }

  async command(kind: Step["kind"], which: number): Promise<void> {
    const { root } = this;
    const exercises = this.exercises();
    const chosen = exercises[which % exercises.length];
    const store = openProgress(root, () => {});
    if (kind === "update") {
      await this.place.update(TREES[which % TREES.length]);
    } else if (chosen === undefined) return;
    else if (kind === "exercise") {
      noteStubs(root, [{ ...chosen, stub: stubPath(chosen) }]);
      store.update({ [chosen.id]: { status: "failed" } });
    } else if (kind === "reset") {
      resetExercises(root, which % 2 ? exercises : [chosen], new Date());
      store.update({ [chosen.id]: { status: "todo", hints: 0 } });
    } else if (kind === "restore") {
      const all = listBackups(root);
      const among = which % 2 ? all : all.slice(which % (all.length || 1));
      const paths = among.flatMap(({ paths }) => paths);
      const path = paths[which % paths.length];
      if (path === undefined) return;
      const found = findText(root, among, path, standing(root, path));
      if (found) putBack(root, [found]);
    }
  }

  /** Looks at our solution and types it in. */
  copySolution(which: number): void {
    this.edit(which, 0);
  }

  /** What `git checkout` of another version does: it leaves what the learner has edited. */
  checkout(which: number): void {
    const next = VERSIONS[which % VERSIONS.length];
    const stubs = new Set(
      VERSIONS.flatMap((files) =>
        Object.entries(files).filter(([path]) => path.startsWith("exercises/"))
          .map(([, text]) => text)
      ),
    );
    const before = this.tree();
    for (const path of before.paths) {
      const untouched = !path.startsWith("exercises/") ||
        stubs.has(this.place.read(path));
      if (untouched && !(path in next)) this.place.remove(path);
    }
    for (const [path, text] of Object.entries(next)) {
      const edited = path.startsWith("exercises/") && this.place.has(path) &&
        !stubs.has(this.place.read(path));
      if (!edited) this.place.write(path, text);
    }
  }

  assertNothingLost(after: string): void {
    for (const text of this.saved.difference(this.texts())) {
      assert.fail(`lost after ${after}:\n${text}`);
    }
  }
}

Deno.test(`${RUNS} learners, their commands dying anywhere, lose no text that they saved`, async (t) => {
  const seed = Number(Deno.env.get("DESCENT_SEED") ?? Date.now() % 2 ** 31);
  const seen = { died: 0, saved: 0 };
  await t.step(`with seed ${seed}`, () =>
    fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const learner = new Learner();
        using _place = learner.place;
        for (const step of list) {
          await learner.step(step);
          learner.assertNothingLost(JSON.stringify(step));
        }
        // Whatever happened: the next update completes, and the one after it finds nothing to do.
        await learner.place.update(TREES[1]);
        learner.assertNothingLost("the last update");
        const { plan } = await learner.place.update(TREES[1]);
        assert.deepEqual(plan.changes.map(({ path }) => path), []);
        const stray = Object.keys(learner.place.files())
          .filter((path) =>
            path.endsWith(".tmp") && !path.startsWith(".descent/tmp/")
          );
        assert.deepEqual(stray, []);
        seen.died += learner.died;
        seen.saved += learner.saved.size;
      }),
      { numRuns: RUNS, seed },
    ));
  assert.ok(seen.died > RUNS / 4 && seen.saved > RUNS, JSON.stringify(seen));
});
