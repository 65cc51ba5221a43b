import assert from "node:assert/strict";
import { buildTexts, chapter } from "./build_helper.ts";

const CHAPTER = chapter(`
# T

<!-- slide -->

- a [kit](02-p.exercises.md#x), a [page](https://a.b/c.md), [here](#t)

![figure](figures/02-x.svg "x")

<!-- /slide -->

<!-- note: for
speakers -->

\`\`\`ts file=lib/f.ts exercise=2.1
/** F. */
export function f(): number {
  // BEGIN SOLUTION
  const secret = 1;

  return secret;
  // END SOLUTION
}
\`\`\`

\`\`\`ts
const link = "[not](a-link.md)"; // <!-- stays -->
\`\`\`
`);

Deno.test("readerText() leaves holes for answers, and marks for slides out", () => {
  const text = buildTexts({ "02-p.md": CHAPTER })["exercises/02-p/README.md"]
    // deno fmt joins blank lines.
    .replace(/\n{2,}/g, "\n\n").trimEnd();
  assert.equal(
    text,
    `<!-- Made from course/02-p.md by deno task tangle; change it there. -->

_This is the chapter with holes where your code goes. It is made from [course/02-p.md](../../course/02-p.md), which has the answers._

# T

- a [kit](../../course/02-p.exercises.md#x), a [page](https://a.b/c.md), [here](#t)

![figure](../../course/figures/02-x.svg "x")

\`\`\`ts file=lib/f.ts exercise=2.1
/** F. */
export function f(): number {
  throw new Todo("2.1", "f");
}
\`\`\`

\`\`\`ts
const link = "[not](a-link.md)"; // <!-- stays -->
\`\`\``,
  );
});
