/**
 * Whether the clone is whole.
 *
 * @module
 */
import { isThere } from "../../files/is_there.ts";
import { loadCourse } from "../../course/index.ts";
import type { Check } from "../check.ts";
import { fine, mend } from "../finding.ts";
import { count } from "../words.ts";

/** What a clone always holds. */
const PLACES = [
  "course",
  "exercises",
  "lib",
  "solutions",
  "tests/course",
  "tools",
  "deno.json",
  "deno.lock",
];

/** Every folder, and every exercise's files. */
export const clone: Check = {
  id: "clone",
  group: "The course",
  title: "files",
  weight: 2,
  seconds: 3,
  look({ root }) {
    const missing: string[] = [];
    for (const path of PLACES) {
      if (!isThere(`${root}/${path}`)) missing.push(path);
    }
    const chapters = missing.includes("tests/course") ? [] : loadCourse(root);
    const exercises = chapters.flatMap(({ exercises }) => exercises);
    const stubs: string[] = [];
    for (const { id, file, lib, solution, check, driver } of exercises) {
      if (!isThere(`${root}/${file}`)) stubs.push(id);
      for (const path of [lib, solution, check, driver]) {
        if (!isThere(`${root}/${path}`)) missing.push(path);
      }
    }
    const facts = {
      exercises: exercises.length,
      missing: missing.length + stubs.length,
    };
    const git = isThere(`${root}/.git`);
    if (missing.length > 0) {
      const shown = missing.slice(0, 3).join(", ");
      const more = missing.length > 3 ? ` and ${missing.length - 3} more` : "";
      return mend(`missing: ${shown}${more}`, {
        text: git
          ? "Bring them back from git"
          : "Download the course again, into a new folder, and copy your exercises/ there",
        ...(git ? { type: [`git checkout -- ${missing.join(" ")}`] } : {}),
      }, facts);
    }
    if (stubs.length > 0) {
      return mend(`missing exercises: ${stubs.join(", ")}`, {
        text: "Bring the stubs back",
        type: stubs.map((id) => `deno task reset ${id}`),
      }, facts);
    }
    const chapterCount =
      chapters.filter(({ exercises }) => exercises.length > 0).length;
    return fine(
      `all here: ${count(exercises.length, "exercise")} in ${
        count(chapterCount, "chapter")
      }`,
      facts,
    );
  },
};
