/**
 * Statements.
 *
 * @module
 */
import type {
  Attribute,
  Expression,
  Loop,
  Statement,
  Variable,
} from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression, parseType } from "./parse_expression.ts";
import { shown, type Token } from "./tokens.ts";
import { notOurs, WgslError } from "./wgsl_error.ts";

/**
 * Reads what stands between braces.
 *
 * @param loops are added to, each before those that are in it
 */
export function parseBlock(
  cursor: Cursor,
  loops: Loop[],
): { body: Statement[]; inside: number; continuing: Statement[] } {
  const { from } = cursor.expect("{");
  const body: Statement[] = [];
  let continuing: Statement[] = [];
  while (!cursor.accept("}")) {
    if (cursor.peek().kind === "end") cursor.expect("}");
    if (cursor.accept(";")) continue;
    if (cursor.accept("continuing")) {
      continuing = parseBlock(cursor, loops).body;
      cursor.expect("}");
      break;
    }
    body.push(parseStatement(cursor, loops));
  }
  return { body, inside: from + 1, continuing };
}

function parseStatement(cursor: Cursor, loops: Loop[]): Statement {
  const word = cursor.peek();
  const at = word;
  switch (word.text) {
    case "{":
      return { is: "block", body: parseBlock(cursor, loops).body, at };
    case "if":
      return parseIf(cursor, loops);
    case "for":
    case "while":
    case "loop":
      return parseLoop(cursor, loops);
    case "switch":
      throw notOurs(word, "switch", "write if and else if");
    case "discard":
      throw new WgslError(word, "discard in a compute shader", "write return");
    case "else":
      throw new WgslError(
        word,
        "else without an if",
        "it follows the } of an if",
      );
  }
  const statement = parseSimple(cursor);
  cursor.expect(";");
  return statement;
}

/** Reads a statement that ends with a semicolon, without it. */
function parseSimple(cursor: Cursor): Statement {
  const at = cursor.peek();
  switch (at.text) {
    case "const":
    case "let":
    case "var":
      return parseVariable(cursor, cursor.next(), [], false);
    case "break": {
      cursor.next();
      return cursor.accept("if")
        ? { is: "break", if: parseExpression(cursor), at }
        : { is: "break", at };
    }
    case "continue":
      cursor.next();
      return { is: "continue", at };
    case "return":
      cursor.next();
      return cursor.peek().text === ";"
        ? { is: "return", at }
        : { is: "return", value: parseExpression(cursor), at };
    case "_":
      cursor.next();
      cursor.expect("=");
      return { is: "assign", value: parseExpression(cursor), at };
  }
  if (at.text === "++" || at.text === "--") {
    throw new WgslError(at, `${at.text} before a name`, "write it after: i++");
  }
  const to = parseExpression(cursor);
  if (to.is === "call") return { is: "call", call: to, at };
  const sign = cursor.next();
  if (sign.text === "++" || sign.text === "--") {
    const value = { is: "number", text: "1", at: sign } as const;
    return { is: "assign", to, op: sign.text[0], value, at: sign };
  }
  if (!/^([-+*/%&|^]|<<|>>)?=$/.test(sign.text)) {
    throw new WgslError(
      sign,
      `expected an assignment, found ${shown(sign)}`,
      "a statement is name = value; or a call",
    );
  }
  const op = sign.text.slice(0, -1) || undefined;
  return { is: "assign", to, op, value: parseExpression(cursor), at: sign };
}

function parseIf(cursor: Cursor, loops: Loop[]): Statement {
  const at = cursor.expect("if");
  const condition = parseExpression(cursor);
  const then = parseBlock(cursor, loops).body;
  if (!cursor.accept("else")) return { is: "if", condition, then, at };
  const otherwise = cursor.peek().text === "if"
    ? [parseIf(cursor, loops)]
    : parseBlock(cursor, loops).body;
  return { is: "if", condition, then, otherwise, at };
}

function parseLoop(cursor: Cursor, loops: Loop[]): Loop {
  const at = cursor.next();
  const place = loops.push(undefined as unknown as Loop) - 1;
  let first: Statement | undefined;
  let condition: Expression | undefined;
  const next: Statement[] = [];
  if (at.text === "for") {
    cursor.expect("(");
    if (cursor.peek().text !== ";") first = parseSimple(cursor);
    cursor.expect(";");
    if (cursor.peek().text !== ";") condition = parseExpression(cursor);
    cursor.expect(";");
    if (cursor.peek().text !== ")") next.push(parseSimple(cursor));
    cursor.expect(")");
  } else if (at.text === "while") condition = parseExpression(cursor);
  const { body, inside, continuing } = parseBlock(cursor, loops);
  if (continuing.length > 0 && at.text !== "loop") {
    throw new WgslError(at, `continuing in a ${at.text}`, "it is for loop");
  }
  const loop: Loop = {
    is: "loop",
    word: at.text as Loop["word"],
    first,
    condition,
    body,
    next: [...next, ...continuing],
    at,
    from: at.from,
    inside,
  };
  loops[place] = loop;
  return loop;
}

/**
 * Reads a `const`, `override`, `let` or `var` whose word is passed.
 *
 * @param outside whether it stands outside of functions
 */
export function parseVariable(
  cursor: Cursor,
  word: Token,
  attributes: readonly Attribute[],
  outside: boolean,
): Variable {
  let [space, access]: (string | undefined)[] = [];
  if (word.text === "var" && cursor.accept("<")) {
    const at = cursor.peek();
    space = cursor.next().text;
    if (cursor.accept(",")) access = cursor.next().text;
    cursor.expect(">");
    if (space === "private") {
      throw notOurs(at, "var<private>", "declare it in the function");
    }
  }
  const at = cursor.peek();
  if (cursor.accept("_")) {
    throw new WgslError(at, "_ is no name", "write _ = value; without let");
  }
  const name = cursor.name();
  const type = cursor.accept(":") ? parseType(cursor) : undefined;
  const value = cursor.accept("=") ? parseExpression(cursor) : undefined;
  const is = "variable";
  const kind = word.text as Variable["word"];
  if (!type && !value) {
    throw new WgslError(at, `${name} has neither type nor value`, "give one");
  }
  if (!value && (kind === "let" || kind === "const")) {
    throw new WgslError(
      at,
      `${name} has no value`,
      `write ${kind} ${name} = …`,
    );
  }
  if (outside && kind === "var" && !space) {
    throw new WgslError(
      at,
      `var ${name} stands outside of functions`,
      "say where it lies: var<workgroup>, var<storage, read> …",
    );
  }
  if (!outside && space && space !== "function") {
    throw new WgslError(
      at,
      `var<${space}> ${name} stands in a function`,
      "put it before the functions",
    );
  }
  return {
    is,
    word: kind,
    name,
    type,
    value,
    space: outside ? space : undefined,
    access,
    attributes,
    at,
  };
}
//# sourceMappingURL=parse_statement.ts.map
