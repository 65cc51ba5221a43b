/**
 * WGSL, cut into words.
 *
 * @module
 */
import { type At, WgslError } from "./wgsl_error.ts";

/** A word of a source. */
export interface Token extends At {
  /** What kind of word. */
  readonly kind: "name" | "number" | "sign" | "end";
  /** As it is written. */
  readonly text: string;
  /** Where it begins, in characters from the beginning of the source. */
  readonly from: number;
}

/** A word as messages write it. */
export function shown({ kind, text }: Token): string {
  return kind === "end" ? "the end" : `"${text}"`;
}

const signs = [
  ..."<<= >>= ++ -- -> << >> <= >= == != && || += -= *= /= %= &= |= ^="
    .split(" "),
  ..."(){}[]<>;:,.@=+-*/%&|^!~",
];

const number =
  /0[xX](?:[0-9a-fA-F]+\.?[0-9a-fA-F]*|\.[0-9a-fA-F]+)(?:[pP][+-]?\d+[fh]?)?[iu]?|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[iufh]?/y;
const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const blank = /\s+|\/\/[^\n]*/y;

/**
 * Cuts a source into words; the last one is its end.
 *
 * @throws {WgslError} if a character begins no word, or a comment does not end
 * @example
 * ```ts
 * const words = tokens("let i = 0x1Fu; // 31");
 * assert.equal(words.map(({ text }) => text).join(" "), "let i = 0x1Fu ; ");
 * assert.deepEqual([words[3].line, words[3].column], [1, 9]);
 * ```
 */
export function tokens(source: string): Token[] {
  const all: Token[] = [];
  let [from, line, start] = [0, 1, 0];
  const at = () => ({ line, column: from - start + 1 });
  const take = (pattern: RegExp) => {
    pattern.lastIndex = from;
    return pattern.exec(source)?.[0];
  };
  const pass = (text: string) => {
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
      line++;
      start = from + i + 1;
    }
    from += text.length;
  };
  while (from < source.length) {
    const gap = take(blank) ?? comment(source, from, at());
    if (gap !== undefined) {
      pass(gap);
      continue;
    }
    const word = take(name);
    const digits = word === undefined ? take(number) : undefined;
    const sign = word ?? digits ??
      signs.find((each) => source.startsWith(each, from));
    if (sign === undefined) {
      const odd = String.fromCodePoint(source.codePointAt(from)!);
      throw new WgslError(
        at(),
        `${JSON.stringify(odd)} begins no word`,
        "take it out",
      );
    }
    const kind = word !== undefined
      ? "name"
      : digits !== undefined
      ? "number"
      : "sign";
    all.push({ kind, text: sign, from, ...at() });
    pass(sign);
  }
  all.push({ kind: "end", text: "", from, ...at() });
  return all;
}

/** The comment between slash and star that begins here; they may be nested. */
function comment(source: string, from: number, at: At): string | undefined {
  if (!source.startsWith("/*", from)) return undefined;
  let depth = 0;
  for (let i = from; i < source.length; i++) {
    if (source.startsWith("/*", i)) {
      depth++;
      i++;
    } else if (source.startsWith("*/", i)) {
      depth--;
      i++;
      if (depth === 0) return source.slice(from, i + 1);
    }
  }
  throw new WgslError(at, "a comment that does not end", "close it with */");
}
//# sourceMappingURL=tokens.ts.map
