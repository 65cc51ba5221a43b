/**
 * Courses as fast-check makes them: small, and with everything that stands between a chapter and a file.
 *
 * @module
 */
import fc from "fast-check";

/** A piece of code that may stand at the top of a file, with a number that makes its names unlike any other's. */
const PIECES: readonly ((n: number) => string)[] = [
  (n) => `export const a${n} = ${n};`,
  (n) => `export   const b${n}={x:'é σ ${n}',y:[1,2,3]}`,
  (n) =>
    `/** Adds ${n}. */\nexport function c${n}(x: number): number {\n  // Then this.\n  const y = x + ${n};\n\n  return y;\n}`,
  (n) =>
    `export function d${n}(a:number,b:number){\n\tif (a>b) {\n\t\treturn a\n\t}\n\treturn b\n}`,
  (n) => `export const e${n} = \`one\n  two \${${n}}\nthree\`;`,
  (n) =>
    `/**\n * Doubles.\n *\n * @example Twice\n * \`\`\`ts\n * const twice = f${n}(${n});\n * assert.equal(twice, ${
      2 * n
    });\n * \`\`\`\n */\nexport function f${n}(x: number): number {\n  return 2 * x;\n}`,
  (n) => `// A comment about 数 ${n}.`,
  (n) =>
    `export const g${n} = someFunction${n}(argumentNumberOne, argumentNumberTwo, argumentNumberThree, four);`,
  (n) =>
    `export class H${n} {\n    readonly x = ${n};\n    get() { return this.x; }\n}`,
  (n) => `export type T${n} = { a: number; b: string };`,
];

const IMPORTS = [
  'import { join } from "node:path";',
  "import { sep, basename } from 'node:path';",
  'import type { Buffer } from "node:buffer";',
  'import assert from "node:assert/strict";',
];

/** A block: what it imports, its pieces, and what stands in a fragment within a function. */
interface BlockShape {
  readonly imports: readonly number[];
  readonly pieces: readonly number[];
  readonly around: "nothing" | "quote" | "list";
  readonly fragment: "none" | "one" | "nested" | "slot" | "replaced";
}

/** A course's shape. */
export interface CourseShape {
  readonly files: readonly (readonly BlockShape[])[];
  readonly exercise: boolean;
  readonly test: boolean;
  readonly crlf: boolean;
  readonly mark: boolean;
}

const block: fc.Arbitrary<BlockShape> = fc.record({
  imports: fc.uniqueArray(fc.nat(IMPORTS.length - 1), { maxLength: 2 }),
  pieces: fc.array(fc.nat(PIECES.length - 1), { maxLength: 4 }),
  around: fc.constantFrom("nothing", "nothing", "quote", "list"),
  fragment: fc.constantFrom(
    "none",
    "none",
    "one",
    "nested",
    "slot",
    "replaced",
  ),
});

export const courseShape: fc.Arbitrary<CourseShape> = fc.record({
  files: fc.array(fc.array(block, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 2,
  }),
  exercise: fc.boolean(),
  test: fc.boolean(),
  crlf: fc.boolean(),
  mark: fc.boolean(),
});

/** The chapters of a shape, by file name. */
export function writeCourse(shape: CourseShape): Record<string, string> {
  const parts: [string[], string[]] = [[], []];
  let n = 0;
  const fence = (
    info: string,
    code: string,
    around: BlockShape["around"] = "nothing",
  ) => {
    const lines = [
      "```ts " + info,
      ...code === "" ? [] : code.split("\n"),
      "```",
    ];
    if (around === "quote") {
      return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
    }
    if (around === "list") {
      return "- Item\n\n" +
        lines.map((line) => `  ${line}`.trimEnd()).join("\n");
    }
    return lines.join("\n");
  };
  shape.files.forEach((blocks, f) =>
    blocks.forEach((shape, b) => {
      const id = `p${f}${b}`;
      const out = parts[b === 0 ? 0 : 1];
      const later: string[] = [];
      const code = [
        ...shape.imports.map((i) => IMPORTS[i]),
        ...shape.imports.length > 0 ? [""] : [],
        ...shape.pieces.map((i) => PIECES[i](++n)),
      ];
      const piece = () =>
        `const v${++n} = [${n},  ${n}];\nconsole.log(v${n}, 'x')`;
      if (shape.fragment !== "none") {
        code.push(
          `export function w${++n}() {`,
          "  const before = 1;",
          `  // <<${id}>>`,
          "  return before;",
          "}",
        );
        const around = shape.around === "nothing" ? "quote" : "nothing";
        if (shape.fragment === "slot") {
          later.push(
            fence(`name+=${id}`, piece()),
            fence(`name+=${id}`, piece(), around),
          );
        } else if (shape.fragment === "nested") {
          later.push(
            fence(`name=${id}`, `for (const i of [1]) {\n  // <<${id}in>>\n}`),
            fence(`name=${id}in`, piece(), around),
          );
        } else later.push(fence(`name=${id}`, piece(), around));
        if (shape.fragment === "replaced" && b === 0) {
          parts[1].push(
            fence(`name=${id}new replaces=${id}`, piece(), shape.around),
          );
        }
      }
      out.push(
        fence(`file=lib/f${f}.ts`, code.join("\n"), shape.around),
        ...later,
      );
    })
  );
  const texts: Record<string, string> = {};
  if (shape.exercise) {
    parts[0].push(
      fence(
        "file=lib/ex.ts exercise=1.1",
        `import { join } from "node:path";\n\n/** Sums. */\nexport function sum(a: number[]): number {\n  const start = 0;\n  // BEGIN SOLUTION\n  let s = start;\n  for (const x of a) {\n    s += x;\n  }\n  return s;\n  // END SOLUTION\n}\n\nexport const path = join("a", "b");`,
      ),
    );
    texts["01-a.exercises.md"] = [
      fence(
        "check=1.1",
        `check("sums", async ({ mine }) => {\n  equal(await mine.sum([1, 2]), 3);\n});`,
      ),
      fence(
        "driver=1.1",
        `import { sum } from "lib/ex.ts";\n\nexport function twice(a: number[]) {\n  return 2 * sum(a);\n}`,
      ),
      "If it is zero, nothing is added.",
      fence('wrong=1.1 title="zero"', "return 0;"),
      fence(
        'right=1.1 title="reduce"',
        "return a.reduce((p, q) => p + q, start);",
        "quote",
      ),
    ].join("\n\n") + "\n";
  }
  if (shape.test) {
    parts[1].push(
      fence(
        'test="It works"',
        `import assert from "node:assert/strict";\nimport * as all from "lib/f0.ts";\n\nconst x = Object.keys(all);\n\nassert.ok(x);`,
      ),
    );
  }
  parts.forEach((blocks, index) => {
    texts[`0${index + 1}-${"ab"[index]}.md`] = `---\ntitle: T\n---\n\n${
      blocks.join("\n\n")
    }\n`;
  });
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      (shape.mark ? "\uFEFF" : "") +
      (shape.crlf ? text.replaceAll("\n", "\r\n") : text),
    ]),
  );
}

const KINDS = [
  "change",
  "change",
  "insert",
  "insert",
  "insert function",
  "delete",
  "delete",
  "move",
  "rename",
  "comment",
  "import",
  "unimport",
  "layout",
  "break",
  "indent",
] as const;

/** An edit somewhere; numbers are taken modulo what there is. */
export interface EditShape {
  readonly kind: typeof KINDS[number];
  readonly file: number;
  readonly line: number;
  readonly size: number;
}

export const editShape: fc.Arbitrary<EditShape> = fc.record({
  kind: fc.constantFrom(...KINDS),
  file: fc.nat(1000),
  line: fc.nat(1000),
  size: fc.nat(3),
});

/** A text with an edit made. */
export function editText(
  text: string,
  { kind, line, size }: EditShape,
): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const at = line % lines.length;
  const word = `z${line}`;
  const done = () => lines.join("\n") + "\n";
  switch (kind) {
    case "change": {
      const k = lines.findIndex((text, i) => i >= at && /\d/.test(text));
      if (k >= 0) lines[k] = lines[k].replace(/\d+/, String(line + 1000));
      return done();
    }
    case "comment": {
      const k = lines.findIndex((text, i) =>
        i >= at && /^\s*(\/\/|\*) \w/.test(text)
      );
      if (k >= 0 && !/sourceMapping/.test(lines[k])) {
        lines[k] += ` And ${word}.`;
      } else lines.splice(at, 0, `// New ${word}.`);
      return done();
    }
    case "insert":
      lines.splice(at, 0, `${/^\s*/.exec(lines[at])![0]}void "${word}";`);
      return done();
    case "insert function": {
      const k = lines.findIndex((text, i) => i >= at && text === "");
      if (k >= 0) {
        lines.splice(
          k,
          0,
          "",
          `export function ${word}(): number {`,
          "  return 1;",
          "}",
        );
      }
      return done();
    }
    case "delete":
      lines.splice(at, size + 1);
      return done();
    case "move": {
      const starts = lines.flatMap((text, i) =>
        /^export (function|class)/.test(text) ? [i] : []
      );
      if (starts.length === 0) return text;
      const from = starts[at % starts.length];
      const to = lines.indexOf("}", from) + 1;
      const [part] = [lines.splice(from, to - from)];
      const target = lines.findIndex((text, i) => i >= size && text === "");
      lines.splice(target < 0 ? lines.length : target, 0, "", ...part);
      return done();
    }
    case "rename": {
      const names = [...new Set(text.match(/\b[a-w]\d+\b/g) ?? [])];
      if (names.length === 0) return text;
      return text.replace(
        new RegExp(`\\b${names[line % names.length]}\\b`, "g"),
        word,
      );
    }
    case "import":
      return `import { ${
        ["dirname", "relative", "extname", "posix"][size]
      } } from "node:${size > 1 ? "path" : "path/posix"}";\n${text}`;
    case "unimport": {
      const k = lines.findIndex((text) => /^import /.test(text));
      if (k >= 0) lines.splice(k, 1);
      return done();
    }
    case "layout":
      return lines.map((text, i) =>
        i === at && /;$/.test(text) && !/[`*]/.test(text)
          ? text.replace(" = ", "   =   ")
          : text
      ).join("\n") + "\n\n";
    case "indent":
      lines.splice(
        at,
        0,
        `${"  ".repeat(size)}if (${line} > 0) {`,
        `${"  ".repeat(size)}  void ${line};`,
        `${"  ".repeat(size)}}`,
      );
      return done();
    case "break":
      lines.splice(at, 0, "const = ((;");
      return done();
  }
}
