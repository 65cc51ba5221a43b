import assert from "node:assert/strict";
import { deckOf, pageOf } from "./course.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"/>';

/** The slides of a page, without their HTML around them. */
function sections(page: string): string[] {
  return [...page.matchAll(/<section [^]*?<\/section>/g)].map(([text]) => text);
}

Deno.test("renderDeck() makes a title slide from the front matter", async () => {
  const page = await pageOf(
    "# A sample\n\nWelcome, **all**.\n\n<!-- slide -->\n## A\n<!-- /slide -->\n\n```ts file=lib/a.ts exercise=2.1\na;\n```\n",
  );
  const [title] = sections(page);
  assert.match(title, /<h1 class="short">A sample<\/h1>/);
  assert.match(title, /Chapter 2/);
  assert.match(title, /35 minutes · after chapter 1/);
  assert.match(title, /deno task exercise 2</);
  assert.match(
    title,
    /<aside class="notes"><p>Welcome, <strong>all<\/strong>\.<\/p>/,
  );
  assert.match(page, /<title>Chapter 2, A sample<\/title>/);
});

Deno.test("renderDeck() shows lists step by step, unless the slide is still", async () => {
  const [, moving, still] = sections(
    await pageOf(
      "<!-- slide -->\n## A\n- one\n- two\n<!-- /slide -->\n\n<!-- slide still -->\n## B\n- one\n<!-- /slide -->\n",
    ),
  );
  assert.equal(moving.match(/<li class="fragment">/g)?.length, 2);
  assert.match(still, /<li>one<\/li>/);
});

Deno.test("renderDeck() makes speaker notes of the prose up to the next slide", async () => {
  const [, first, second] = sections(
    await pageOf(
      "<!-- slide -->\n## A\n<!-- note: Slowly. -->\n<!-- /slide -->\n\nProse with $x$.\n\n```ts file=lib/a.ts\na;\nb;\n```\n\n" +
        "![A line](figures/gone.svg)\n\n<!-- note: Ask *them*. -->\n\n<!-- slide -->\n## B\n<!-- /slide -->\n",
    ),
  );
  const notes = /<aside class="notes">([^]*)<\/aside>/.exec(first)![1];
  assert.match(notes, /^<p>Slowly\.<\/p><p>Prose with .*<math /);
  assert.match(notes, /\[lib\/a\.ts, 2 lines\]/);
  assert.match(notes, /\[figure: A line\]/);
  assert.match(notes, /<p>Ask <em>them<\/em>\.<\/p>$/);
  assert.ok(!notes.includes("katex-html"), "maths in notes needs no style");
  assert.ok(!second.includes("<aside"));
});

Deno.test("renderDeck() hides an exercise's answer behind its hole", async () => {
  const [, slide] = sections(
    await pageOf(
      "<!-- slide -->\n```ts file=lib/a.ts exercise=2.1\nfunction f() {\n  // BEGIN SOLUTION\n  return 1;\n  // END SOLUTION\n}\n```\n<!-- /slide -->\n",
    ),
  );
  assert.match(slide, /<button type="button" class="hole"/);
  assert.match(slide, /deno task exercise 2\.1/);
  assert.match(
    slide,
    /<span class="answer" hidden><span class="line"[^>]*> {2}/,
  );
  assert.ok(!slide.includes("SOLUTION"));
});

Deno.test("renderDeck() lights lines of a block step by step", async () => {
  const [, slide] = sections(
    await pageOf(
      "<!-- slide -->\n<!-- steps: 1|2|all -->\n\n```ts\na;\nb;\n```\n<!-- /slide -->\n",
    ),
  );
  assert.match(slide, /data-steps="\[\[\[1,1\]\],\[\[2,2\]\],null\]"/);
  assert.equal(slide.match(/fragment code-step/g)?.length, 2);
});

Deno.test("renderDeck() copies a figure once and shows its caption", async () => {
  const deck = await deckOf(
    '<!-- slide -->\n![A](figures/02-a.svg "What it is")\n<!-- /slide -->\n\n<!-- slide -->\n![B](figures/02-a.svg)\n<!-- /slide -->\n',
    { "course/figures/02-a.svg": SVG },
  );
  const page = String(deck.files.get("index.html"));
  assert.match(
    page,
    /<img src="figures\/02-a\.svg" alt="A"><figcaption>What it is</,
  );
  assert.match(page, /--aspect: 1\.5/);
  assert.deepEqual(
    new TextDecoder().decode(deck.files.get("figures/02-a.svg") as Uint8Array),
    SVG,
  );
});

Deno.test("renderDeck() puts code and its output into one row", async () => {
  const [, slide] = sections(
    await pageOf(
      "<!-- slide -->\n```ts run id=a\na;\n```\n\n```text out=a\n1\n```\n<!-- /slide -->\n",
    ),
  );
  assert.match(
    slide,
    /<div class="row"><pre class="code lang-ts"[^]*<pre class="code output"/,
  );
});

Deno.test("renderDeck() gives every slide an address of its own", async () => {
  const page = await pageOf(
    "<!-- slide -->\n## Über *w* · x\n<!-- /slide -->\n\n<!-- slide -->\n## Über w x\n<!-- /slide -->\n\n<!-- slide -->\nWords.\n<!-- /slide -->\n",
  );
  assert.deepEqual(
    [...page.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id),
    [
      "title",
      "uber-w-x",
      "uber-w-x-2",
      "slide",
    ],
  );
});

Deno.test("renderDeck() names nothing outside the deck", async () => {
  const deck = await deckOf(
    "<!-- slide -->\n## A\n$x$ and [a link](https://example.org)\n<!-- /slide -->\n",
  );
  for (const [path, content] of deck.files) {
    if (!/\.(html|css)$/.test(path)) continue;
    const text = String(content);
    const loads = [
      ...text.matchAll(/\b(?:src|href)="([^"]*)"/g),
      ...text.matchAll(/url\(["']?([^)"']*)/g),
    ].map(([, url]) => url).filter((url) =>
      !/^(data:|#|https:\/\/example\.org)/.test(url)
    );
    const folder = path.includes("/")
      ? path.slice(0, path.lastIndexOf("/") + 1)
      : "";
    for (const url of loads) {
      assert.ok(deck.files.has(folder + url), `${path} needs ${url}`);
    }
  }
});

Deno.test("renderDeck() leaves KaTeX and rare fonts out of a deck without maths", async () => {
  const plain = await deckOf("<!-- slide -->\n## A\n<!-- /slide -->\n");
  assert.deepEqual(
    [...plain.files.keys()].filter((path) => /katex|italic|greek/i.test(path)),
    [],
  );
  const rich = await deckOf(
    "<!-- slide -->\n## *A*\n$x$ `Θ`\n<!-- /slide -->\n",
  );
  assert.ok(rich.files.has("assets/katex.css"));
  assert.ok(rich.files.has("assets/fonts/InterVariable-Italic.woff2"));
});

Deno.test("renderDeck() makes the same deck of the same chapter", async () => {
  const text = "<!-- slide -->\n## A\n- $x$\n<!-- /slide -->\n";
  assert.deepEqual((await deckOf(text)).files, (await deckOf(text)).files);
});

Deno.test("renderDeck() sets quotes and subscripts of prose, not of code", async () => {
  const [, slide] = sections(
    await pageOf(
      '<!-- slide -->\n## A\nThe unit\'s "no": X₁₂ and `"x\'s"`, `f`\'s.\n<!-- /slide -->\n',
    ),
  );
  assert.match(
    slide,
    /The unit’s “no”: X<sub>12<\/sub> and <code>&quot;x's&quot;<\/code>, <code>f<\/code>’s\./,
  );
});

Deno.test("renderDeck() colours code by a few kinds, names of variables not", async () => {
  const [, slide] = sections(
    await pageOf(
      "<!-- slide -->\n```ts\nfor (const a of list) sum(a, 1); // all\n```\n<!-- /slide -->\n",
    ),
  );
  assert.match(
    slide,
    />(<span class="c-keyword">for<\/span>) \(<span class="c-keyword">const<\/span> a <span class="c-keyword">of<\/span> list\) /,
  );
  assert.match(
    slide,
    /<span class="c-function">sum<\/span>\(a, <span class="c-number">1<\/span>\); <span class="c-comment">\/\/ all<\/span>/,
  );
});

Deno.test("renderDeck() has a button for a program that has no room beside its output", async () => {
  const [, slide] = sections(
    await pageOf(
      "<!-- slide -->\n```ts run id=a\na;\nb;\n```\n\n```text out=a\n1\n```\n<!-- /slide -->\n",
    ),
  );
  assert.match(slide, /class="fold"[^>]* hidden>the program, 2 lines</);
});
