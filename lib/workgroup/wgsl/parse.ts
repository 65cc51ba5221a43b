/**
 * The parser of WGSL, as far as the course uses it.
 *
 * @module
 */
import type {
  AliasNode,
  Attribute,
  FunctionNode,
  Loop,
  ModuleNode,
  Parameter,
  StructNode,
  Variable,
} from "./ast.ts";
import { newCursor } from "./cursor.ts";
import {
  parseArguments,
  parseExpression,
  parseType,
} from "./parse_expression.ts";
import { parseBlock, parseVariable } from "./parse_statement.ts";
import { notOurs, WgslError } from "./wgsl_error.ts";

/**
 * Reads a source.
 *
 * @throws {WgslError} if it is not WGSL, or not of the course's subset
 * @example
 * ```ts
 * const { functions } = parse("fn twice(x: f32) -> f32 { return 2 * x; }");
 * assert.equal(functions[0].parameters[0].type.name, "f32");
 * ```
 */
export function parse(source: string): ModuleNode {
  const cursor = newCursor(source);
  const variables: Variable[] = [];
  const structs: StructNode[] = [];
  const aliases: AliasNode[] = [];
  const functions: FunctionNode[] = [];
  const asserts: ModuleNode["asserts"][number][] = [];

  while (cursor.peek().kind !== "end") {
    if (cursor.accept(";")) continue;
    const attributes = attributesHere();
    const word = cursor.next();
    switch (word.text) {
      case "const":
      case "override":
      case "var":
        variables.push(parseVariable(cursor, word, attributes, true));
        cursor.expect(";");
        break;
      case "fn":
        functions.push(functionHere(attributes));
        break;
      case "struct":
        structs.push(structHere());
        break;
      case "alias": {
        const at = cursor.peek();
        const name = cursor.name();
        cursor.expect("=");
        aliases.push({ name, type: parseType(cursor), at });
        cursor.expect(";");
        break;
      }
      case "const_assert":
        asserts.push({ that: parseExpression(cursor), at: word });
        cursor.expect(";");
        break;
      case "let":
        throw new WgslError(
          word,
          "let stands outside of a function",
          "write const for a value, var<…> for memory",
        );
      case "enable":
      case "requires":
      case "diagnostic":
        throw notOurs(word, word.text, "do without");
      default:
        throw new WgslError(
          word,
          `${word.text || "the end"} begins no declaration`,
          "expected const, override, var, fn, struct or alias; is a } too much?",
        );
    }
  }
  return { variables, structs, aliases, functions, asserts };

  function attributesHere(): Attribute[] {
    const found: Attribute[] = [];
    while (cursor.peek().text === "@") {
      cursor.next();
      const at = cursor.next();
      const args = cursor.peek().text === "(" ? parseArguments(cursor) : [];
      found.push({ name: at.text, args, at });
    }
    return found;
  }

  function parametersHere(end: string): Parameter[] {
    const found: Parameter[] = [];
    while (!cursor.accept(end)) {
      const attributes = attributesHere();
      const at = cursor.peek();
      const name = cursor.name();
      cursor.expect(":");
      found.push({ name, type: parseType(cursor), attributes, at });
      if (cursor.peek().text !== end) cursor.expect(",");
    }
    return found;
  }

  function structHere(): StructNode {
    const at = cursor.peek();
    const name = cursor.name();
    cursor.expect("{");
    return { name, members: parametersHere("}"), at };
  }

  function functionHere(attributes: Attribute[]): FunctionNode {
    const at = cursor.peek();
    const name = cursor.name();
    cursor.expect("(");
    const parameters = parametersHere(")");
    const returnsFrom = cursor.peek(1).from;
    const returns = cursor.accept("->") ? parseType(cursor) : undefined;
    const loops: Loop[] = [];
    const { body, inside } = parseBlock(cursor, loops);
    return {
      name,
      attributes,
      parameters,
      returns,
      returnsFrom,
      body,
      loops,
      inside,
      at,
    };
  }
}
//# sourceMappingURL=parse.ts.map
