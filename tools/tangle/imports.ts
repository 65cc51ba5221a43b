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

/** Takes the top-level imports out of a file and points every specifier at its place. */
export function liftImports(lines: readonly Line[], move: Move): Lifted {
  const tokens = codeTokens(linesText(lines));
  const imports: Import[] = [];
  const cut: { from: Token; to: Token }[] = [];
  const strings = new Map<number, Token[]>();
  const point = (token: Token) => {
    const others = strings.get(token.line);
    if (others) others.push(token);
    else strings.set(token.line, [token]);
  };
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { value } = tokens[i];
    if ("{([".includes(value) && value.length === 1 || value === "${") depth++;
    else if ("})]".includes(value) && value.length === 1) depth--;
    const next = tokens[i + 1]?.value;
    if (
      value === "import" && next === "(" &&
      tokens[i + 2]?.type === "StringLiteral"
    ) point(tokens[i + 2]);
    if (
      value === "from" && depth === 0 && tokens[i + 1]?.type === "StringLiteral"
    ) point(tokens[i + 1]);
    if (value !== "import" || depth > 0 || next === "(" || next === ".") {
      continue;
    }
    const { statement, end } = readImport(tokens, i, lines, move);
    imports.push(statement);
    cut.push({ from: tokens[i], to: tokens[end] });
    i = end;
  }
  const moved = lines.map((line, index) =>
    (strings.get(index) ?? []).reverse().reduce<Line>(
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
  const body = cutStatements(moved, cut);
  const header = imports.length > 0 ? takeHeader(body) : [];
  return { header, imports, body: trimBlank(body.slice(header.length)) };
}

/** Reads one import statement that starts at token `start`. */
function readImport(
  tokens: readonly Token[],
  start: number,
  lines: readonly Line[],
  move: Move,
) {
  const at = (token: Token) => originAt(lines[token.line], token.column);
  const piece = (token: Token, text = token.value): Piece => ({
    text,
    origin: at(token),
  });
  let i = start + 1;
  const typeOnly = tokens[i].value === "type" &&
    tokens[i + 1].value !== "from" && tokens[i + 1].value !== ",";
  if (typeOnly) i++;
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
  for (; i < tokens.length && tokens[i].type !== "StringLiteral"; i++) {
    const { value, type } = tokens[i];
    if (value === "*") {
      statement.namespaces.push(piece(tokens[i + 2]));
      i += 2;
    } else if (value === "{") {
      i++;
      while (tokens[i] && tokens[i].value !== "}") {
        const first = tokens[i];
        const words: string[] = [];
        while (
          tokens[i] && tokens[i].value !== "," && tokens[i].value !== "}"
        ) words.push(tokens[i++].value);
        if (tokens[i]?.value === ",") i++;
        statement.named.push(piece(first, words.join(" ")));
      }
    } else if (type === "IdentifierName" && value !== "from") {
      statement.defaults.push(piece(tokens[i]));
    }
  }
  const literal = tokens[Math.min(i, tokens.length - 1)];
  statement.specifier = retarget(unquote(literal.value), move);
  statement.source = piece(literal, JSON.stringify(statement.specifier));
  if (tokens[i + 1]?.value === "with") {
    const words: string[] = [];
    do words.push(tokens[++i].value); while (
      tokens[i + 1] && tokens[i].value !== "}"
    );
    statement.attributes = " " + words.join(" ");
  }
  if (tokens[i + 1]?.value === ";") i++;
  return { statement, end: Math.min(i, tokens.length - 1) };
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
function takeHeader(lines: readonly Line[]): Line[] {
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
