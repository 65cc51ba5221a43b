/**
 * Expressions and types.
 *
 * @module
 */
import type { Expression, TypeNode } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { shown } from "./tokens.ts";
import { WgslError } from "./wgsl_error.ts";
import { keywords } from "./words.ts";

/** How tightly operators bind, loosest first. */
const levels: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!=", "<", ">", "<=", ">="],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];

const level = (op: string) => levels.findIndex((ops) => ops.includes(op));

/** Types that are written with < and >. */
const generic = new Set(["array", "vec2", "vec3", "vec4", "atomic", "ptr"]);

/** Reads an expression. */
export function parseExpression(cursor: Cursor): Expression {
  return binary(cursor, 0);
}

function binary(cursor: Cursor, from: number): Expression {
  let left = unary(cursor);
  for (;;) {
    const sign = cursor.peek();
    const here = level(sign.text);
    if (sign.kind !== "sign" || here < from) return left;
    cursor.next();
    const right = binary(cursor, here + 1);
    const node = {
      is: "binary",
      op: sign.text,
      left,
      right,
      at: sign,
    } as const;
    checkMix(node);
    left = node;
  }
}

/** WGSL has operators that may not stand beside others without parentheses. */
function checkMix(node: Expression & { is: "binary" }): void {
  const { op, left, right, at } = node;
  const bits = ["|", "^", "&"];
  const fits = (side: Expression, chain: boolean) => {
    if (side.is !== "binary") return true;
    if (chain && side.op === op) return true;
    if (bits.includes(op) || op === "<<" || op === ">>") return false;
    if (bits.includes(side.op)) return false;
    if (op === "&&" || op === "||") return level(side.op) > level("&");
    return level(side.op) > level(op) || (chain && level(op) > level("<<"));
  };
  const chained = level(op) !== level("<") && level(op) !== level("<<");
  if (fits(left, chained) && fits(right, false)) return;
  const side = (fits(left, chained) ? right : left) as { op: string };
  throw new WgslError(
    at,
    `${side.op} and ${op} stand side by side`,
    "WGSL wants parentheses around one of them",
  );
}

function unary(cursor: Cursor): Expression {
  const sign = cursor.peek();
  if (["-", "!", "~", "&", "*"].includes(sign.text)) {
    cursor.next();
    return { is: "unary", op: sign.text, of: unary(cursor), at: sign };
  }
  let value = primary(cursor);
  for (;;) {
    const at = cursor.peek();
    if (cursor.accept("[")) {
      value = { is: "index", of: value, index: parseExpression(cursor), at };
      cursor.expect("]");
    } else if (cursor.accept(".")) {
      const member = cursor.next();
      value = { is: "member", of: value, member: member.text, at: member };
    } else return value;
  }
}

function primary(cursor: Cursor): Expression {
  const word = cursor.peek();
  if (cursor.accept("(")) {
    const of = parseExpression(cursor);
    cursor.expect(")");
    return { is: "paren", of, at: word };
  }
  if (word.kind === "number") {
    cursor.next();
    return { is: "number", text: word.text, at: word };
  }
  if (word.text === "true" || word.text === "false") {
    cursor.next();
    return { is: "boolean", value: word.text === "true", at: word };
  }
  if (word.kind !== "name" || keywords.has(word.text)) {
    throw new WgslError(
      word,
      `expected a value, found ${shown(word)}`,
      word.text === "+" || word.text === "++"
        ? "WGSL has no + before a value, and i++ is a statement of its own"
        : "a number, a name, a call or a parenthesis",
    );
  }
  if (generic.has(word.text) && cursor.peek(1).text === "<") {
    const type = parseType(cursor);
    const args = parseArguments(cursor);
    return { is: "call", name: type.name, type, args, at: word };
  }
  if (cursor.peek(1).text === "(") {
    cursor.next();
    const args = parseArguments(cursor);
    return { is: "call", name: word.text, args, at: word };
  }
  return { is: "name", name: cursor.name(), at: word };
}

/** Reads what stands between parentheses, with commas. */
export function parseArguments(cursor: Cursor): Expression[] {
  cursor.expect("(");
  const args: Expression[] = [];
  while (!cursor.accept(")")) {
    args.push(parseExpression(cursor));
    if (cursor.peek().text !== ")") cursor.expect(",");
  }
  return args;
}

/** Reads a type. */
export function parseType(cursor: Cursor): TypeNode {
  const at = cursor.peek();
  const name = cursor.name();
  const of: (TypeNode | Expression)[] = [];
  if (cursor.accept("<")) {
    while (!cursor.accept(">")) {
      // The first is a type, a second one the length: no > may stand in it.
      of.push(of.length === 0 ? parseType(cursor) : binary(cursor, 6));
      if (cursor.peek().text[0] !== ">") cursor.expect(",");
    }
  }
  return { name, of, at };
}
//# sourceMappingURL=parse_expression.ts.map
