/**
 * Ways in which an author's text goes wrong: slips of the hand, editors, merges, files of other systems.
 *
 * @module
 */
import fc from "fast-check";

/** One change of a text. `at` and `to` are positions from 0 to 1. */
export interface Mutation {
  readonly kind: keyof typeof MUTATIONS;
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

/** What is put where it does not belong. */
const WORDS = [
  "\0",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u2028",
  "\r",
  "\t",
  "`",
  "```",
  "````",
  "~~~",
  '"',
  "'",
  "=",
  "+=",
  "{",
  "}",
  ")",
  "`${",
  "/*",
  "*/",
  "//",
  "<!--",
  "-->",
  "<!-- hint 1.1: ",
  "<!-- hint 1.1 -->",
  "<<",
  ">>",
  "// <<rest>>",
  "// <<    >>",
  "// BEGIN SOLUTION",
  "// END SOLUTION",
  "// STUB return;",
  " * @example",
  " * ```ts",
  "> ",
  "- ",
  "  1. ",
  "    ",
  "#",
  "===",
  "---",
  "\\",
  "import ",
  "import { a",
  'import x from "./y.ts" with {',
  "import type",
  'export * from "',
  "export",
  "export function",
  "../../../..",
  "file=",
  "file=lib/x.ts",
  "file=lib/../x.ts",
  "file=lib/X.ts",
  "name=",
  "name=rest",
  "name+=rest",
  "replaces=rest",
  "exercise=1.1",
  "exercise=99.99999999999999999999",
  "check=1.1",
  "driver=1.1",
  "wrong=1.1",
  "right=1.1",
  "whole",
  'title="a b"',
  'title=""',
  'title="../x"',
  "limit=0x",
  "test=x",
  'test="',
  "run",
  "run id=x",
  "out=x",
  "claim=x",
  "error",
  "needs: [1, 2",
  "needs: [99]",
  "title:",
  "minutes: -1",
  "constructor",
  "__proto__",
  "\u00df\u0130\ud83d\ude00",
];

/** Positions of lines for which a test holds; every line when it holds for none. */
function linesWhere(lines: readonly string[], test: RegExp): number[] {
  const found = lines.flatMap((line, index) => test.test(line) ? [index] : []);
  return found.length > 0 ? found : lines.map((_, index) => index);
}

function pick<T>(list: readonly T[], at: number): T {
  return list[Math.min(list.length - 1, Math.floor(at * list.length))];
}

/** Changes one line, chosen among those for which a test holds. */
function changeLine(
  text: string,
  at: number,
  test: RegExp,
  change: (line: string) => string,
): string {
  const lines = text.split("\n");
  const index = pick(linesWhere(lines, test), at);
  lines[index] = change(lines[index]);
  return lines.join("\n");
}

/** Replaces a range of up to `most` lines. */
function changeRange(
  text: string,
  { at, to }: Mutation,
  most: number,
  change: (lines: string[]) => string[],
): string {
  const lines = text.split("\n");
  const from = Math.floor(at * lines.length);
  const count = 1 + Math.floor(to * most);
  lines.splice(from, count, ...change(lines.slice(from, from + count)));
  return lines.join("\n");
}

const FENCE = /^[ >]*(```|~~~)/;
const INFO = /^[ >]*(```|~~~).*\s/;

const MUTATIONS = {
  insert: (text: string, { at, word }: Mutation) => {
    const index = Math.floor(at * (text.length + 1));
    return text.slice(0, index) + word + text.slice(index);
  },
  overwrite: (text: string, { at, word }: Mutation) => {
    const index = Math.floor(at * (text.length + 1));
    return text.slice(0, index) + word + text.slice(index + word.length);
  },
  flip: (text: string, { at, to }: Mutation) => {
    const index = Math.floor(at * text.length);
    const code = text.charCodeAt(index) ^ (1 << Math.floor(to * 16));
    return text.slice(0, index) + String.fromCharCode(code) +
      text.slice(index + 1);
  },
  truncate: (text: string, { at }: Mutation) =>
    text.slice(0, Math.floor(at * text.length)),
  dropLines: (text: string, mutation: Mutation) =>
    changeRange(text, mutation, 6, () => []),
  dropMany: (text: string, mutation: Mutation) =>
    changeRange(text, mutation, 200, () => []),
  repeatLines: (text: string, mutation: Mutation) =>
    changeRange(text, mutation, 40, (lines) => [...lines, ...lines]),
  turnLines: (text: string, mutation: Mutation) =>
    changeRange(text, mutation, 6, (lines) => lines.reverse()),
  prefixLines: (text: string, mutation: Mutation) =>
    changeRange(
      text,
      mutation,
      30,
      (lines) => lines.map((line) => mutation.word + line),
    ),
  quoteLines: (text: string, mutation: Mutation) =>
    changeRange(
      text,
      mutation,
      30,
      (lines) => lines.map((line) => `> - > ${line}`),
    ),
  listLines: (text: string, mutation: Mutation) =>
    changeRange(
      text,
      mutation,
      30,
      (lines) =>
        lines.map((line, index) => (index === 0 ? "12. - " : "      ") + line),
    ),
  windowsLines: (text: string, mutation: Mutation) =>
    changeRange(
      text,
      mutation,
      60,
      (lines) => lines.map((line) => `${line}\r`),
    ),
  macLines: (text: string, mutation: Mutation) =>
    changeRange(text, mutation, 60, (lines) => [lines.join("\r")]),
  fence: (text: string, { at, word }: Mutation) =>
    changeLine(text, at, FENCE, (line) => word + line),
  fenceOff: (text: string, { at }: Mutation) =>
    changeLine(text, at, FENCE, (line) => line.slice(0, -1)),
  attribute: (text: string, { at, word }: Mutation) =>
    changeLine(text, at, INFO, (line) => `${line} ${word}`),
  attributeOff: (text: string, { at, to }: Mutation) =>
    changeLine(text, at, INFO, (line) => {
      const words = line.split(" ");
      words.splice(1 + Math.floor(to * (words.length - 1)), 1);
      return words.join(" ");
    }),
  attributeGarbled: (text: string, { at, to, word }: Mutation) =>
    changeLine(text, at, INFO, (line) => {
      const index = Math.floor(to * line.length);
      return line.slice(0, index) + word + line.slice(index + 1);
    }),
  hugeLine: (text: string, { at, word }: Mutation) =>
    changeLine(text, at, /./, (line) => line + word.repeat(1000)),
  hugeSpace: (text: string, { at, word }: Mutation) =>
    changeLine(text, at, /\S/, (line) => line + " ".repeat(2000) + word),
  frontMatter: (text: string, { at, word }: Mutation) =>
    changeLine(text, at, /^---|^[a-z]+: /, () => word),
  windows: (text: string) => text.replaceAll("\n", "\r\n"),
  mark: (text: string) => `\ufeff${text}`,
};

/** Changes a text. */
export function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(
    (result, mutation) => MUTATIONS[mutation.kind](result, mutation),
    text,
  );
}

/** From 0 to 1: any place in a text is as likely as any other. */
export const position: fc.Arbitrary<number> = fc.nat({ max: 999_999 }).map(
  (n) => n / 1_000_000,
);

/** A few changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[],
    ),
    at: position,
    to: position,
    word: fc.constantFrom(...WORDS),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A text of nothing but such words, in lines. */
export const nonsense: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.constantFrom(" ", "\n", "\n\n", "\n```ts ", "\n```\n", "\n> ", "\n- "),
    fc.string({ maxLength: 6, unit: "binary" }),
  ),
  { maxLength: 60 },
).map((words) => words.join(""));

const CODE = [
  ..."{}()[]<>*=,;.:/\\'\"`$",
  "import",
  "import type",
  "import(",
  "import.meta",
  "export",
  "export *",
  "from",
  "with",
  "as",
  '"./y.ts"',
  '"lib/a/b.ts"',
  '"../../../../x.ts"',
  "'",
  "type",
  "async",
  "function",
  "function*",
  "const f =",
  "class",
  "a",
  "default",
  "${",
  "=>",
  "/*",
  "*/",
  "/** @module */",
  "//",
  "// <<rest>>",
  "// BEGIN SOLUTION",
  "// END SOLUTION",
  "// STUB",
  " * @example",
  " * ```ts",
  " * ```",
  "\n",
  "\n",
  "\n",
];

/** Code that no parser takes, of words that tangle looks at. */
export const brokenCode: fc.Arbitrary<string> = fc.array(
  fc.constantFrom(...CODE),
  { maxLength: 25 },
).map((words) => words.join(" ").replace(/ ?\n ?/g, "\n"));
