/**
 * TypeScript tokens with positions. A scanner is enough for everything tangle asks of code.
 *
 * @module
 */
import jsTokens from "js-tokens";
import { recall } from "./recall.ts";

/** A token that is neither white space nor a line end. */
export interface Token {
  readonly type: string;
  readonly value: string;
  /** Line and column of the first character, both from 0. */
  readonly line: number;
  readonly column: number;
}

/** Tokens of a source text, comments included, white space left out. */
export const tokenize: (source: string) => readonly Token[] = recall(scan);

function scan(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let column = 0;
  for (const { type, value } of jsTokens(source)) {
    if (type !== "WhiteSpace" && type !== "LineTerminatorSequence") {
      tokens.push({ type, value, line, column });
    }
    const last = value.lastIndexOf("\n");
    if (last < 0) column += value.length;
    else {
      line += value.split("\n").length - 1;
      column = value.length - last - 1;
    }
  }
  return tokens;
}

/** Whether a token is a comment. */
export function isComment(token: Token): boolean {
  return token.type.endsWith("Comment");
}

/** Tokens of a source text without comments. */
export const codeTokens: (source: string) => readonly Token[] = recall((
  source,
) => tokenize(source).filter((token) => !isComment(token)));

/** The text a string literal stands for, when it has no escapes that matter in a specifier. */
export function unquote(literal: string): string {
  return literal.slice(1, -1);
}

/** Names that a module exports as values, in order, overloads once; `export *` and re-exports are not followed. */
export function exportedNames(
  source: string,
  kinds: readonly string[] = VALUE_KINDS,
): string[] {
  const tokens = codeTokens(source);
  const names = new Set<string>();
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { value } = tokens[i];
    if (value === "{" || value === "(" || value === "[") depth++;
    else if (value === "}" || value === ")" || value === "]") depth--;
    if (depth > 0 || value !== "export") continue;
    let j = i + 1;
    while (["async", "abstract", "declare"].includes(tokens[j]?.value)) j++;
    if (!kinds.includes(tokens[j]?.value)) continue;
    j++;
    if (tokens[j]?.value === "*") j++;
    if (tokens[j]?.type === "IdentifierName") names.add(tokens[j].value);
  }
  return [...names];
}

const VALUE_KINDS = ["function", "const", "let", "class", "enum"];
