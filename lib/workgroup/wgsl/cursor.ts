/**
 * Going through the words of a source.
 *
 * @module
 */
import { shown, type Token, tokens } from "./tokens.ts";
import { WgslError } from "./wgsl_error.ts";
import { keywords, reserved } from "./words.ts";

/** A place between two words. */
export interface Cursor {
  /** The next word, or one further on. */
  peek(further?: number): Token;
  /** Passes the next word. */
  next(): Token;
  /** Passes the next word if it is this one. */
  accept(text: string): Token | undefined;
  /** Passes the next word, which must be this one. */
  expect(text: string): Token;
  /** Passes a name that a program may give. */
  name(): string;
}

/** Begins at the first word. */
export function newCursor(source: string): Cursor {
  const all = tokens(source);
  let i = 0;
  const peek = (further = 0) => all[Math.min(i + further, all.length - 1)];
  const next = () => {
    const word = peek();
    if (i < all.length - 1) i++;
    return word;
  };
  const accept = (text: string) => {
    const word = peek();
    if (word.text === text && word.kind !== "end") return next();
    // Two of them may have been read as one: array<array<f32, 8>, 8>.
    if (text !== ">" || !/^>[>=]/.test(word.text)) return undefined;
    const rest = {
      ...word,
      text: word.text.slice(1),
      from: word.from + 1,
      column: word.column + 1,
    };
    all[i] = rest;
    return { ...word, text: ">" };
  };
  return {
    peek,
    next,
    accept,
    expect(text) {
      const word = accept(text);
      if (word) return word;
      const [found, before] = [peek(), all[Math.max(0, i - 1)]];
      const at = text === ";" && before.line < found.line
        ? { line: before.line, column: before.column + before.text.length }
        : found;
      throw new WgslError(
        at,
        `expected "${text}", found ${shown(found)}`,
        text === ";"
          ? "a statement ends with a semicolon"
          : found.kind === "end"
          ? "something is not closed"
          : "mend what stands before it",
      );
    },
    name() {
      const word = next();
      const kept = keywords.has(word.text)
        ? "is a word of WGSL"
        : reserved.has(word.text)
        ? "is a word that WGSL keeps for later"
        : undefined;
      if (word.kind === "name" && !kept) return word.text;
      throw new WgslError(
        word,
        word.kind === "name"
          ? `${word.text} ${kept}`
          : `expected a name, found ${shown(word)}`,
        kept ? "choose another name" : "mend what stands before it",
      );
    },
  };
}
//# sourceMappingURL=cursor.ts.map
