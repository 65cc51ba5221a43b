/**
 * Imports: lifted to the top of a file, merged, sorted, and pointed at where the file will stand. Each keeps its origin.
 *
 * @module
 */
import {
  type Line,
  linesText,
  lineText,
  originAt,
  type Piece,
  sliceLine,
} from "./text.ts";
import { codeTokens, type Token, tokenize, unquote } from "./tokens.ts";

/** What one import statement asks for. */
export interface Import {
  specifier: string;
  /** `with { type: "text" }`, or empty. */
  attributes: string;
  typeOnly: boolean;
  /** `x` of `import x`, with its origin. */
  defaults: Piece[];
  /** `* as x`. */
  namespaces: Piece[];
  /** Text of each `{ … }` entry, `type` prefix included. */
  named: Piece[];
  /** The statement's own position. */
  keyword: Piece;
  source: Piece;
}

/** Code with its imports taken out. */
export interface Lifted {
  readonly header: readonly Line[];
  readonly imports: readonly Import[];
  readonly body: readonly Line[];
}

/** Where a module's relative imports start, and where it will stand. Both are paths from the root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The file that a specifier means, from the root, or undefined for packages and URLs. */
export function resolveSpecifier(
  specifier: string,
  from: string,
): string | undefined {
  if (specifier.startsWith("lib/")) return specifier;
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
    return undefined;
  }
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The relative specifier by which the file `to` names the file `target`. */
export function relativeSpecifier(to: string, target: string): string {
  const from = to.split("/").slice(0, -1);
  const parts = target.split("/");
  let common = 0;
  while (
    common < from.length && common < parts.length - 1 &&
    from[common] === parts[common]
  ) common++;
  const up = "../".repeat(from.length - common) || "./";
  return up + parts.slice(common).join("/");
}

function retarget(specifier: string, move: Move): string {
  const target = resolveSpecifier(specifier, move.from);
  return target === undefined ? specifier : relativeSpecifier(move.to, target);
}

/** An import statement with its first and its last token. */
export interface Statement {
  readonly statement: Import;
  readonly from: Token;
  readonly to: Token;
}

/**
 * Finds the top-level imports of a file, and the specifiers elsewhere that have to move with it.
 *
 * @returns the statements, and the string tokens of `import("…")` and `export … from "…"`
 */
export function findImports(
  lines: readonly Line[],
  move: Move,
): { statements: Statement[]; strings: Token[] } {
  const tokens = codeTokens(linesText(lines));
  const statements: Statement[] = [];
  const strings: Token[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { value } = tokens[i];
    if ("{([".includes(value) && value.length === 1 || value === "${") depth++;
    else if ("})]".includes(value) && value.length === 1) depth--;
    const next = tokens[i + 1]?.value;
    if (
      value === "import" && next === "(" &&
      tokens[i + 2]?.type === "StringLiteral" && isClosed(tokens[i + 2])
    ) strings.push(tokens[i + 2]);
    if (
      value === "from" && depth === 0 &&
      tokens[i + 1]?.type === "StringLiteral" && isClosed(tokens[i + 1])
    ) strings.push(tokens[i + 1]);
    if (value !== "import" || depth > 0 || next === "(" || next === ".") {
      continue;
    }
    const found = readImport(tokens, i, lines, move);
    // What is no import stays where it is, and the formatter says what is wrong there.
    if (found === undefined) continue;
    const { statement, end } = found;
    statements.push({ statement, from: tokens[i], to: tokens[end] });
    i = end;
  }
  return { statements, strings };
}

/** Takes the top-level imports out of a file and points every specifier at its place. */
export function liftImports(lines: readonly Line[], move: Move): Lifted {
  const { statements, strings } = findImports(lines, move);
  const imports = statements.map(({ statement }) => statement);
  const byLine = Map.groupBy(strings, ({ line }) => line);
  const moved = lines.map((line, index) =>
    (byLine.get(index) ?? []).reverse().reduce<Line>(
      (result, token) => {
        const specifier = retarget(unquote(token.value), move);
        const end = token.column + token.value.length;
        return [
          ...sliceLine(result, 0, token.column),
          {
            text: JSON.stringify(specifier),
            origin: originAt(result, token.column),
          },
          ...sliceLine(result, end),
        ];
      },
      line,
    )
  );
  const body = cutStatements(moved, statements);
  const header = imports.length > 0 ? takeHeader(body) : [];
  return { header, imports, body: trimBlank(body.slice(header.length)) };
}

/**
 * Reads one import statement that starts at token `start`.
 *
 * @returns undefined where the tokens are none: nothing of an author's slip may get lost
 */
function readImport(
  tokens: readonly Token[],
  start: number,
  lines: readonly Line[],
  move: Move,
): { statement: Import; end: number } | undefined {
  const at = (token: Token) => originAt(lines[token.line], token.column);
  const piece = (token: Token, text = token.value): Piece => ({
    text,
    origin: at(token),
  });
  let i = start + 1;
  const typeOnly = tokens[i]?.value === "type" &&
    tokens[i + 1]?.value !== "from" && tokens[i + 1]?.value !== ",";
  if (typeOnly) i++;
  const first = i;
  const statement: Import = {
    specifier: "",
    attributes: "",
    typeOnly,
    defaults: [],
    namespaces: [],
    named: [],
    keyword: piece(tokens[start]),
    source: piece(tokens[start]),
  };
  for (; tokens[i]?.type !== "StringLiteral"; i++) {
    if (tokens[i] === undefined) return undefined;
    const { value, type } = tokens[i];
    if (value === "*") {
      if (tokens[i + 1]?.value !== "as" || tokens[i + 2] === undefined) {
        return undefined;
      }
      statement.namespaces.push(piece(tokens[i + 2]));
      i += 2;
    } else if (value === "{") {
      const named = readNamed(tokens, i + 1);
      if (named === undefined) return undefined;
      statement.named.push(
        ...named.entries.map(({ token, text }) => piece(token, text)),
      );
      i = named.end;
    } else if (value === "from" && tokens[i + 1]?.type === "StringLiteral") {
      continue;
    } else if (type === "IdentifierName" && i === first) {
      statement.defaults.push(piece(tokens[i]));
    } else if (value !== ",") return undefined;
  }
  const literal = tokens[i];
  if (!isClosed(literal)) return undefined;
  if (i > first && tokens[i - 1].value !== "from") return undefined;
  statement.specifier = retarget(unquote(literal.value), move);
  statement.source = piece(literal, JSON.stringify(statement.specifier));
  if (tokens[i + 1]?.value === "with") {
    const words: string[] = [];
    do {
      if (tokens[++i] === undefined) return undefined;
      words.push(tokens[i].value);
    } while (tokens[i].value !== "}");
    statement.attributes = " " + words.join(" ");
  }
  if (tokens[i + 1]?.value === ";") i++;
  return { statement, end: i };
}

/** Reads what stands between the braces of an import, from token `i` on; `end` is the closing one. */
function readNamed(tokens: readonly Token[], i: number) {
  const entries: { token: Token; text: string }[] = [];
  while (tokens[i]?.value !== "}") {
    const token = tokens[i];
    const words: string[] = [];
    while (["IdentifierName", "StringLiteral"].includes(tokens[i]?.type)) {
      words.push(tokens[i++].value);
    }
    if (words.length === 0) return undefined;
    entries.push({ token, text: words.join(" ") });
    if (tokens[i]?.value === ",") i++;
    else if (tokens[i]?.value !== "}") return undefined;
  }
  return { entries, end: i };
}

/** Whether a string literal has both its quotes. */
function isClosed({ value }: Token): boolean {
  return value.length > 1 && value.at(-1) === value[0];
}

/** Lines without the cut statements; a line that held nothing else goes. */
function cutStatements(
  lines: readonly Line[],
  cut: readonly { from: Token; to: Token }[],
): Line[] {
  const result: (Line | undefined)[] = [...lines];
  for (const { from, to } of [...cut].reverse()) {
    const end = to.column + to.value.length;
    const head = sliceLine(lines[from.line], 0, from.column);
    const tail = sliceLine(result[to.line] ?? [], end);
    for (let i = from.line; i <= to.line; i++) result[i] = undefined;
    const rest = [...head, ...tail];
    if (lineText(rest).trim() !== "") result[from.line] = rest;
  }
  return result.filter((line) => line !== undefined);
}

/** The comment with `@module` that opens a file stays above the imports. */
export function takeHeader(lines: readonly Line[]): Line[] {
  const first = tokenize(linesText(lines))[0];
  if (first?.type !== "MultiLineComment" || !first.value.includes("@module")) {
    return [];
  }
  return lines.slice(0, first.line + first.value.split("\n").length);
}

/** Lines without the blank ones at both ends. */
export function trimBlank(lines: readonly Line[]): Line[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lineText(lines[from]).trim() === "") from++;
  while (to > from && lineText(lines[to - 1]).trim() === "") to--;
  return lines.slice(from, to);
}
