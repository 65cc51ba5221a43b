/**
 * Tangles a course as often as its argument says, and prints how many milliseconds that took: `growth.ts 100 build`
 * without formatting, `growth.ts 100 tangle` with it.
 *
 * @module
 */
import { build } from "../../tools/tangle/build.ts";
import { parseCourse, readCourse } from "../../tools/tangle/course.ts";
import { render } from "../../tools/tangle/render.ts";
import { readVocabulary } from "../../tools/tangle/tangle.ts";
import { repeatCourse } from "./copies.ts";

const [times, what] = Deno.args;
const root = Deno.cwd();
const texts = repeatCourse(readCourse(root), Number(times));
const vocabulary = readVocabulary();
const start = performance.now();
const { files } = build(parseCourse(texts), { vocabulary });
if (what === "tangle") await render(root, files);
console.log(performance.now() - start);
